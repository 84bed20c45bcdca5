import type { Clause } from '../../core/model/clause.ts';
import type { Mark } from '../../core/model/mark.ts';
import { type Span, sliceCodePoints } from '../../core/text/code-points.ts';
import { clauseName, clauseTitle } from '../../core/views/clause-name.ts';
import { marksInClause } from '../../core/views/marks.ts';
import { nestMarks } from '../../core/views/nest-marks.ts';
import { notesOfClause } from '../../core/views/notes-of-clause.ts';
import {
  type ClauseNode,
  clausesIn,
  type ParagraphNode,
  type PieceNode,
  type TextNode,
} from '../../render/walk.ts';
import { escapeXml } from '../escape-xml.ts';
import type { Note } from '../notes.ts';
import { type Book, type Chapter, commentaryFile, GLOSSARY, type Part, partFile } from './book.ts';
import { linked, xhtml } from './xhtml.ts';

/** A part of the official text, with its notes at the end of the file. */
export function textChapter(book: Book, part: Part): Chapter {
  const file = partFile(part);
  const [first] = part.nodes;
  const clauses = clausesIn(part.nodes);
  const title = first!.section ? headingOf(first!) : nameOf(clauses);
  const notes = book.notes.filter(({ clause }) =>
    clauses.some((node) => node.clause.id === clause),
  );
  const body = [
    ...(first!.section ? [] : [`<h1 class="ours">${escapeXml(title)}</h1>`]),
    ...part.nodes.map((node) => nodeMarkup(book, node)),
    footnotes(notes),
  ];
  return {
    file,
    title,
    entries: part.nodes.flatMap((node) => entriesOf(node, file, true)),
    content: xhtml({ title, type: 'bodymatter', body: body.join('\n') }),
  };
}

/** How readers call clauses that stand in no section. */
function nameOf(clauses: readonly ClauseNode[]): string {
  const names = new Set(clauses.map(({ clause }) => clauseName(clause)));
  return names.size === 1 ? [...names][0]! : '正文';
}

/** A section's heading on one line; 附 where a text is annexed without a title. */
function headingOf(node: TextNode): string {
  return node.section ? node.heading.join('　') || '附' : '';
}

/** Entries of the table of contents: the sections within, and their clauses. */
function entriesOf(node: TextNode, file: string, top = false): Chapter['entries'] {
  if (!node.section) {
    const { clause } = node;
    if (clause.kind !== 'clause') return [];
    return [{ title: clauseTitle(clause), href: `${file}#${clause.id}` }];
  }
  const own = { title: headingOf(node), href: `${file}#${node.section.id}` };
  return [...(top ? [] : [own]), ...node.children.flatMap((child) => entriesOf(child, file))];
}

function nodeMarkup(book: Book, node: TextNode): string {
  if (!node.section) return clauseMarkup(book, node);
  const { section, depth, heading, children } = node;
  const level = Math.min(depth, 6);
  const lines = heading.map(escapeXml).join('<br/>');
  return [
    ...(heading.length > 0
      ? [`<h${level} class="official" id="${section.id}">${lines}</h${level}>`]
      : [`<div id="${section.id}"></div>`]),
    ...children.map((child) => nodeMarkup(book, child)),
  ].join('\n');
}

function clauseMarkup(book: Book, node: ClauseNode): string {
  const { clause, depth, heading, paragraphs } = node;
  const notes = new Map(
    book.notes.filter((note) => note.clause === clause.id).map((note) => [note.term.id, note]),
  );
  const marks = marksInClause(book.edition, clause.id).filter(({ layer }) => layer === 'term');
  const attributes = noteReference(notes);
  const words = ({ start, end }: Span): string =>
    linked(nestMarks(sliceCodePoints(clause.text, start, end), marks, start), attributes);
  const spoken = (pieces: readonly PieceNode[]): string =>
    pieces
      .map(({ sentence, ...span }) =>
        sentence ? `<span id="${sentence}">${words(span)}</span>` : words(span),
      )
      .join('');
  const written = paragraphs.map((paragraph) => {
    const own = paragraph.id === null ? '' : ` id="${paragraph.id}"`;
    if (paragraph.rows.length > 0) return table(paragraph, own, spoken);
    const item = paragraph.depth > 0 ? ` class="item-${Math.min(paragraph.depth, 3)}"` : '';
    return `<p${own}${item}>${spoken(paragraph.pieces)}</p>`;
  });
  // A section's own text has the section's id, which its heading already bears.
  const id = clause.kind === 'section' ? '' : ` id="${clause.id}"`;
  const level = Math.min(Math.max(depth, 1) + 1, 6);
  return [
    `<section class="clause official${clause.matter ? ` ${clause.matter}` : ''}"${id}>`,
    ...(heading ? [`<h${level}>${words(heading)}</h${level}>`] : []),
    ...written,
    '</section>',
    ...margin(book, clause),
  ].join('\n');
}

function table(
  { rows }: ParagraphNode,
  id: string,
  spoken: (pieces: readonly PieceNode[]) => string,
): string {
  const lines = rows.map((cells, at) => {
    const [open, close] = at === 0 ? ['<th scope="col">', '</th>'] : ['<td>', '</td>'];
    return `<tr>${cells.map(({ pieces }) => open + spoken(pieces) + close).join('')}</tr>`;
  });
  return `<table${id}>\n${lines.join('\n')}\n</table>`;
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
