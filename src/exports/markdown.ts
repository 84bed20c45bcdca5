import type { Commentary } from '../core/model/commentary.ts';
import type { Edition } from '../core/model/edition.ts';
import type { Span } from '../core/text/code-points.ts';
import { longDate } from '../core/text/long-date.ts';
import { type ClauseNode, type ParagraphNode, type TextNode, walkText } from '../render/walk.ts';
import { type Appendix, appendicesOf, placeWords } from './appendices.ts';
import { colophon } from './colophon.ts';
import { type Format, utf8 } from './format.ts';
import { explanation } from './noted-text.ts';
import { type Note, notesOf, withNotes } from './notes.ts';
import { termFacts } from './term-facts.ts';

/**
 * Markdown with footnotes (GitHub, Obsidian, Pandoc). Above the first thematic break stands the
 * official text with footnote marks, below it whatever others and the editors say. No emphasis is
 * used: many readers fail to close it after Chinese punctuation.
 */
export const markdown: Format = {
  id: 'markdown',
  ending: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  title: 'Markdown',
  forWhom: '给用笔记软件和写作工具的人：标题分级，注释是脚注，附解读、术语、指标、进展和校勘。',
  write(edition) {
    const notes = notesOf(edition);
    const blocks = [...text(edition, notes), '---', ...added(edition), ...footnotes(notes)];
    return utf8(`${blocks.join('\n\n')}\n`);
  },
};

function text(edition: Edition, notes: readonly Note[]): string[] {
  return [
    `# ${literal(edition.title)}`,
    ...(edition.dateline ? [literal(edition.dateline)] : []),
    ...walkText(edition).flatMap((node) => nodeBlocks(node, notes)),
  ];
}

function nodeBlocks(node: TextNode, notes: readonly Note[]): string[] {
  if (!node.section) return clauseBlocks(node, notes);
  const { heading, depth, children } = node;
  return [
    ...(heading.length > 0 ? [`${marks(depth + 1)} ${literal(heading.join('　'))}`] : []),
    ...children.flatMap((child) => nodeBlocks(child, notes)),
  ];
}

/** Markdown has six levels of headings. */
function marks(level: number): string {
  return '#'.repeat(Math.min(level, 6));
}

function clauseBlocks(node: ClauseNode, notes: readonly Note[]): string[] {
  const { clause, depth, heading, paragraphs } = node;
  const words = (span: Span): string =>
    withNotes(clause, span, notes)
      .map((piece) => (typeof piece === 'string' ? literal(piece) : `[^${piece.number}]`))
      .join('');
  const level = marks(Math.max(depth, 1) + 2);
  return [
    ...(heading ? [`${level} ${words(heading)}`] : []),
    ...paragraphs.map((paragraph) =>
      paragraph.rows.length > 0 ? table(paragraph, words) : words(paragraph),
    ),
  ];
}

/** A pipe table; a bar within a cell is kept by its backslash. */
function table({ rows }: ParagraphNode, words: (span: Span) => string): string {
  const lines = rows.map((cells) => `| ${cells.map(words).join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 1)}`);
  return lines.join('\n');
}

function added(edition: Edition): string[] {
  return [
    '## 以下不是原文',
    '〔编者注〕这条线以下是条分缕析批注本所附：各家的解读和评论，编者写的术语解释和脚注。术语解释不是官方释义。',
    ...edition.commentary.flatMap(commentaryBlocks),
    '### 术语',
    ...edition.terms.flatMap((term) => [
      `#### ${literal(term.term)}`,
      ...term.explanation.map(literal),
      termFacts(term)
        .map(({ name, words }) => `- ${name}：${literal(words)}`)
        .join('\n'),
    ]),
    ...appendicesOf(edition).flatMap(appendixBlocks),
    '### 关于这一版',
    ...colophon(edition).map(literal),
  ];
}

function commentaryBlocks({ title, authors, agency, date, blocks }: Commentary): string[] {
  return [
    `### ${literal(title)}`,
    literal([...authors, agency, longDate(date)].join('，')),
    ...blocks.map(
      ({ kind, text: words }) => `${kind === 'heading' ? '#### ' : ''}${literal(words)}`,
    ),
  ];
}

function appendixBlocks({ title, lead, entries }: Appendix): string[] {
  return [
    `### ${literal(title)}`,
    literal(lead),
    ...entries.flatMap((entry) => [
      `- ${literal(placeWords(entry))}`,
      ...entry.says.map((paragraph) => `  ${literal(paragraph)}`),
    ]),
  ];
}

function footnotes(notes: readonly Note[]): string[] {
  return notes.map(
    (note) =>
      `[^${note.number}]: 〔编者注〕${literal(note.term.term)}：${literal(explanation(note))}`,
  );
}

/** Keeps words from being read as Markdown: inline marks anywhere, block marks at the beginning. */
function literal(words: string): string {
  return words
    .replace(/[\\`*_[\]<>&#|~$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');
}
