import type { Clause } from '../../core/model/clause.ts';
import type { Mark } from '../../core/model/mark.ts';
import { type Span, sliceCodePoints } from '../../core/text/code-points.ts';
import { clauseName, clauseTitle } from '../../core/views/clause-name.ts';
import { marksInClause } from '../../core/views/marks.ts';
import { nestMarks } from '../../core/views/nest-marks.ts';
import { notesOfClause } from '../../core/views/notes-of-clause.ts';
import type { ClauseNode, PartNode } from '../../render/walk.ts';
import { escapeXml } from '../escape-xml.ts';
import type { Note } from '../notes.ts';
import { type Book, type Chapter, commentaryFile, GLOSSARY, partFile } from './book.ts';
import { linked, xhtml } from './xhtml.ts';

/** A section of the official text, with its notes at the end of the file. */
export function textChapter(book: Book, part: PartNode): Chapter {
  const { section, clauses } = part;
  const file = partFile(part);
  const title = section?.heading ?? clauseName(clauses[0]!.clause);
  const notes = book.notes.filter(({ clause }) =>
    clauses.some((node) => node.clause.id === clause),
  );
  const heading = section
    ? `<h1 class="official" id="${section.id}">${escapeXml(section.heading)}</h1>`
    : `<h1 class="ours">${escapeXml(title)}</h1>`;
  const body = [
    heading,
    ...clauses.map((node) => clauseMarkup(book, node, section?.id ?? null)),
    footnotes(notes),
  ];
  const entries = clauses
    .filter(({ clause }) => clause.kind === 'clause')
    .map(({ clause }) => ({ title: clauseTitle(clause), href: `${file}#${clause.id}` }));
  return {
    file,
    title,
    entries,
    content: xhtml({ title, type: 'bodymatter', body: body.join('\n') }),
  };
}

function clauseMarkup(book: Book, node: ClauseNode, section: string | null): string {
  const { clause, heading, paragraphs } = node;
  const notes = new Map(
    book.notes.filter((note) => note.clause === clause.id).map((note) => [note.term.id, note]),
  );
  const marks = marksInClause(book.edition, clause.id).filter(({ layer }) => layer === 'term');
  const attributes = noteReference(notes);
  const words = ({ start, end }: Span): string =>
    linked(nestMarks(sliceCodePoints(clause.text, start, end), marks, start), attributes);
  const written = paragraphs.map(({ pieces }) => {
    const inside = pieces.map(({ sentence, ...span }) =>
      sentence ? `<span id="${sentence}">${words(span)}</span>` : words(span),
    );
    return `<p>${inside.join('')}</p>`;
  });
  // A section's own text has the section's id, which its heading already bears.
  const id = clause.id === section ? '' : ` id="${clause.id}"`;
  return [
    `<section class="clause official"${id}>`,
    ...(heading ? [`<h2>${words(heading)}</h2>`] : []),
    ...written,
    '</section>',
    ...margin(book, clause),
  ].join('\n');
}

/**
 * The words themselves are the reference, and the number is the style sheet's: the text stays free
 * of marks. Of words cut in two by a shorter term only the first part bears number and id.
 */
function noteReference(notes: ReadonlyMap<string, Note>): (mark: Mark) => string | null {
  const begun = new Set<number>();
  return ({ ref }) => {
    const note = notes.get(ref);
    if (!note) return null;
    const first = begun.size < begun.add(note.number).size;
    const own = first ? ` id="ref${note.number}" data-note="${note.number}"` : '';
    return `epub:type="noteref" role="doc-noteref" class="term" href="#note${note.number}"${own}`;
  };
}

/** What stands in the margin of the site: the principle, and what explainers say of the clause. */
function margin({ edition }: Book, clause: Clause): string[] {
  const { principle, explained } = notesOfClause(edition, clause.id);
  const items = explained.map(({ piece, block, ties }) => {
    const said = ties.map(({ says }) => `“${escapeXml(says)}”`).join('');
    return `<li><a href="${commentaryFile(piece)}#${block}">${escapeXml(piece.shortTitle)}</a>：${said}</li>`;
  });
  if (!principle && items.length === 0) return [];
  const name = escapeXml(clauseName(clause));
  return [
    `<aside class="margin ours" aria-label="${name}的批注">`,
    ...(principle
      ? [
          `<p>${name}属<a href="${commentaryFile({ id: principle.commentary })}#${principle.id}">“${escapeXml(principle.name)}”</a>。</p>`,
        ]
      : []),
    ...(items.length > 0 ? [`<ul>${items.join('\n')}</ul>`] : []),
    '</aside>',
  ];
}

function footnotes(notes: readonly Note[]): string {
  if (notes.length === 0) return '';
  const asides = notes.map(({ number, term }) => {
    const name = escapeXml(term.term);
    const words = term.explanation.map(escapeXml).join('');
    const doubt =
      term.confidence === 'verified' ? '' : `<b class="basis">${DOUBT[term.confidence]}</b>`;
    return `<aside epub:type="footnote" role="doc-footnote" id="note${number}" aria-label="编者注 ${number}">
<p><a role="doc-backlink" href="#ref${number}" aria-label="${number}：回到正文里的“${name}”">${number}</a> <b>${name}</b>：${words}${doubt} <a href="${GLOSSARY}#${term.id}">${name}：出处</a></p>
</aside>`;
  });
  return `<section epub:type="footnotes" class="ours notes">\n<h2>编者注</h2>\n${asides.join('\n')}\n</section>`;
}

const DOUBT = { partly: '部分未核', unverified: '未核' };
