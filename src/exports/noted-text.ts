import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import { codePointLength } from '../core/text/code-points.ts';
import { canonicalText } from '../core/views/canonical-text.ts';
import { clauseName } from '../core/views/clause-name.ts';
import { type Appendix, appendicesOf, placeWords } from './appendices.ts';
import { colophon } from './colophon.ts';
import { type Format, plainText } from './format.ts';
import { type Note, notesOf, withNotes } from './notes.ts';
import { termFacts } from './term-facts.ts';

/**
 * The official text with a mark 〔注1〕 after the words that a note is on, and the notes at the end,
 * every line of them beginning with 〔编者注. Without the marks and those lines it is `bareText`.
 */
export const notedText: Format = {
  id: 'noted-text',
  ending: '-notes.txt',
  mediaType: 'text/plain; charset=utf-8',
  title: '正文与编者注（纯文本）',
  forWhom:
    '给用老手机、电子词典或读屏软件的人：原文在前，术语的解释编号附在后面，再后是指标、进展和校勘。',
  write(edition) {
    const notes = notesOf(edition);
    const clauses = edition.clauses.map((clause) => marked(clause, notes));
    return plainText(`${canonicalText({ ...edition, clauses })}\n${endnotes(edition, notes)}`);
  },
};

function marked(clause: Clause, notes: readonly Note[]): Clause {
  const pieces = withNotes(clause, { start: 0, end: codePointLength(clause.text) }, notes);
  const words = pieces.map((piece) =>
    typeof piece === 'string' ? piece : `〔注${piece.number}〕`,
  );
  return { ...clause, text: words.join('') };
}

function endnotes(edition: Edition, notes: readonly Note[]): string {
  const clauses = new Map(edition.clauses.map((clause) => [clause.id, clause]));
  const lines = [
    '〔编者注〕以下不是原文，是条分缕析的编者所加；正文里〔注1〕一类的记号也是编者加的。解释不是官方释义。',
    ...notes.map(
      (note) =>
        `〔编者注${note.number}〕${clauseName(clauses.get(note.clause)!)}“${note.term.term}”：${explanation(note)}`,
    ),
    ...[...appendicesOf(edition).flatMap(appendixLines), ...colophon(edition)].map(
      (line) => `〔编者注〕${line}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function appendixLines({ title, lead, entries }: Appendix): string[] {
  return [
    `${title}：${lead}`,
    ...entries.map((entry) => `${placeWords(entry)}：${entry.says.join('')}`),
  ];
}

/** The explanation and what it rests on, in one line; of a term explained before, only where. */
export function explanation({ term, sameAs }: Note): string {
  if (sameAs !== null) return `见注${sameAs}。`;
  const facts = termFacts(term).map(({ name, words }) => `${name}：${words.replace(/。$/, '')}。`);
  return [...term.explanation, ...facts].join('');
}
