import type { Clause } from '../../core/model/clause.ts';
import type { Edition } from '../../core/model/edition.ts';
import { readingOrder } from '../../core/views/reading-order.ts';
import { type ParagraphNode, walkClause } from '../../render/walk.ts';

/**
 * The rows of the grid in which text and notes stand: the text is whole in the source and its notes come
 * after it, so each says by its own row where it is set. A policy allows no `style` attributes, hence a
 * style sheet, made for the page. `--row` is the row of words; notes have `r-` and the id before them.
 */

/** Rows of a clause: its words, the explainer between clauses, its notes, the explainer with the notes. */
const OF_A_CLAUSE = 4;
/** Title and dateline. */
const BEFORE = 2;

/** Of the whole text: a row for each heading, four for each clause and its notes. */
export function rowsOfText(edition: Pick<Edition, 'sections' | 'clauses'>): string {
  let row = BEFORE + 1;
  return readingOrder(edition)
    .map(({ section, clause }) => {
      const at = row;
      row += section ? 1 : OF_A_CLAUSE;
      if (section) return `#${section.id}{--row:${at}}`;
      const words = clause.kind === 'section' ? `[data-clause=${clause.id}]` : `#${clause.id}`;
      return `${words},#r-${clause.id}{--row:${at}}`;
    })
    .join('');
}

/**
 * Of the page of one clause: the heading and each sentence have their row, and in the next, where there
 * is no room beside them, the notes. A paragraph that has words outside its sentences, and a table, is
 * not taken apart: it stands beside the notes of all its sentences.
 */
export function rowsOfClause(clause: Clause): string {
  const { heading, paragraphs } = walkClause(clause);
  let row = 1;
  let rules = `#r-${clause.id}{--row:${row + 1}}`;
  const block = (at: number) => `.reading .clause>:nth-child(${at + 1})`;
  if (heading) rules += `${block(0)}{--row:${row}}`;
  row += 2;
  for (const [index, paragraph] of paragraphs.entries()) {
    const around = block(index + (heading ? 1 : 0));
    const sentences = sentencesOf(paragraph);
    if (isOnlySentences(paragraph)) {
      rules += `${around}{display:contents}`;
      for (const id of sentences) {
        rules += `#${id}{--row:${row}}#r-${id}{--row:${row + 1}}`;
        row += 2;
      }
    } else {
      rules += `${around}{--row:${row};--span:${Math.max(sentences.length, 1)}}`;
      for (const id of sentences) {
        row += 1;
        rules += `#r-${id}{--row:${row}}`;
      }
      row += 1;
    }
  }
  return `@media screen{${rules}}`;
}

function sentencesOf({ pieces, rows }: ParagraphNode): string[] {
  const all = [...pieces, ...rows.flat().flatMap((cell) => cell.pieces)];
  return all.flatMap(({ sentence }) => sentence ?? []);
}

function isOnlySentences({ kind, lead, pieces }: ParagraphNode): boolean {
  if (kind === 'table' || lead.end > lead.start) return false;
  return pieces.every(({ sentence }) => sentence !== null);
}
