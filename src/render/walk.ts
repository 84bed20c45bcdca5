import type { Clause, Paragraph, Section } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import { type Span, sliceCodePoints } from '../core/text/code-points.ts';
import { type TreeNode, treeOf } from '../core/views/reading-order.ts';

/**
 * The official text as nodes in reading order. Every output (page, frame, e-book, legal XML,
 * Markdown, paper) visits these and adds no structure of its own. Offsets are code points in the
 * text of the clause.
 */
export type TextNode = SectionNode | ClauseNode;

/** A section with everything that stands in it. */
export interface SectionNode {
  section: Section;
  clause: null;
  /** 1 for the highest sections. */
  depth: number;
  /** The lines of its heading, as printed: label and title of an annex; none where it has no heading. */
  heading: string[];
  children: TextNode[];
}

export interface ClauseNode {
  section: null;
  clause: Clause;
  /** How many sections it stands in. */
  depth: number;
  /** Its number and run-in title; null where it has none. */
  heading: Span | null;
  paragraphs: ParagraphNode[];
}

/** What a paragraph says after the clause's heading. */
export interface ParagraphNode extends Span {
  /** Address of a 款, 项 or 目; null where the clause has one paragraph, and so the clause's is enough. */
  id: string | null;
  kind: Paragraph['kind'];
  depth: number;
  label: string;
  /** The space between `第一条` and what it says, which only the page prints. */
  lead: Span;
  pieces: PieceNode[];
  /** The cells of a table, row by row; the first row is its head. Empty for words. */
  rows: CellNode[][];
}

/** A cell of a table. */
export interface CellNode extends Span {
  pieces: PieceNode[];
}

/** Words in reading order: a sentence, or what stands between sentences. */
export interface PieceNode extends Span {
  /** Id of the sentence; null between sentences. */
  sentence: string | null;
}

/** The whole text. */
export function walkText(edition: Pick<Edition, 'sections' | 'clauses'>): TextNode[] {
  return treeOf(edition).map((node) => walkNode(node, 1));
}

function walkNode(node: TreeNode, depth: number): TextNode {
  if (!node.section) return { ...walkClause(node.clause), depth: depth - 1 };
  const { section, children } = node;
  return {
    section,
    clause: null,
    depth,
    heading: section.heading === '' ? [] : section.heading.split('\n'),
    children: children.map((child) => walkNode(child, depth + 1)),
  };
}

/** The clauses of some nodes and of all that stands in them, in reading order. */
export function clausesIn(nodes: readonly TextNode[]): ClauseNode[] {
  return nodes.flatMap((node) => (node.section ? clausesIn(node.children) : [node]));
}

/** One clause. A paragraph that is nothing but the heading is none. */
export function walkClause(clause: Clause): ClauseNode {
  const chars = Array.from(clause.text);
  const { start, end } = clause.heading;
  const several = clause.paragraphs.length > 1;
  const paragraphs = clause.paragraphs.flatMap((paragraph): ParagraphNode[] => {
    const { kind, depth, label } = paragraph;
    const from = Math.max(paragraph.start, end);
    let words = from;
    const isTable = kind === 'table';
    while (!isTable && words < paragraph.end && chars[words]!.trim() === '') words++;
    if (words === paragraph.end) return [];
    const lead = { start: from, end: words };
    const span = { start: words, end: paragraph.end };
    const rows = isTable ? rowsOf(clause, chars, span) : [];
    const id = several ? paragraph.id : null;
    return [{ id, kind, depth, label, lead, ...span, pieces: piecesOf(clause, span), rows }];
  });
  const heading = end > start ? { start, end } : null;
  return { section: null, clause, depth: 0, heading, paragraphs };
}

/** Whether the heading is a line of its own: a title in its number's line, with paragraphs below. */
export function headingStandsAlone({ text, heading }: Clause): boolean {
  return sliceCodePoints(text, heading.end, heading.end + 1) === '\n';
}

/** The sentences of a stretch with what stands before, between and after them: all of its words. */
function piecesOf({ sentences }: Clause, stretch: Span): PieceNode[] {
  const pieces: PieceNode[] = [];
  let at = stretch.start;
  const between = (to: number): void => {
    if (at < to) pieces.push({ sentence: null, start: at, end: to });
  };
  for (const { id, start, end } of sentences) {
    if (start < stretch.start || end > stretch.end) continue;
    between(start);
    pieces.push({ sentence: id, start, end });
    at = end;
  }
  between(stretch.end);
  return pieces;
}

function rowsOf(clause: Clause, chars: readonly string[], { start, end }: Span): CellNode[][] {
  const rows: CellNode[][] = [[]];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && chars[at] !== '\t' && chars[at] !== '\n') continue;
    const cell = { start: from, end: at };
    rows.at(-1)!.push({ ...cell, pieces: piecesOf(clause, cell) });
    if (chars[at] === '\n' && at < end) rows.push([]);
    from = at + 1;
  }
  return rows;
}
