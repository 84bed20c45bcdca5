import type { Clause, Paragraph, Section } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import type { Span } from '../core/text/code-points.ts';

/**
 * The official text as nodes in reading order. Every output (page, frame, e-book, legal XML,
 * Markdown, paper) visits these and adds no structure of its own. Offsets are code points in the
 * text of the clause.
 */
export interface PartNode {
  /** Null for clauses that stand in no section: a preamble. */
  section: Section | null;
  clauses: ClauseNode[];
}

export interface ClauseNode {
  clause: Clause;
  /** Its number and run-in title; null where it has none. */
  heading: Span | null;
  paragraphs: ParagraphNode[];
}

/** What a paragraph says after the clause's heading. */
export interface ParagraphNode extends Span {
  kind: Paragraph['kind'];
  /** The space between `第一条` and what it says, which only the page prints. */
  lead: Span;
  pieces: PieceNode[];
}

/** Words in reading order: a sentence, or what stands between sentences. */
export interface PieceNode extends Span {
  /** Id of the sentence; null between sentences. */
  sentence: string | null;
}

/** The whole text. */
export function walkText({ sections, clauses }: Edition): PartNode[] {
  const parts: PartNode[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last && (last.section?.id ?? null) === clause.section)
      last.clauses.push(walkClause(clause));
    else {
      const section = sections.find(({ id }) => id === clause.section) ?? null;
      parts.push({ section, clauses: [walkClause(clause)] });
    }
  }
  return parts;
}

/** One clause. A paragraph that is nothing but the heading is none. */
export function walkClause(clause: Clause): ClauseNode {
  const chars = Array.from(clause.text);
  const { start, end } = clause.heading;
  const paragraphs = clause.paragraphs.flatMap((paragraph): ParagraphNode[] => {
    const from = Math.max(paragraph.start, end);
    let words = from;
    while (words < paragraph.end && chars[words]!.trim() === '') words++;
    if (words === paragraph.end) return [];
    const lead = { start: from, end: words };
    const span = { start: words, end: paragraph.end };
    return [{ kind: paragraph.kind, lead, ...span, pieces: piecesOf(clause, span) }];
  });
  return { clause, heading: end > start ? { start, end } : null, paragraphs };
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
