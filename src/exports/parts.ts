import type { Clause, Section } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import { type Span, sliceCodePoints } from '../core/text/code-points.ts';

/** A section with its clauses; the clauses outside any section (a preamble) are a part of their own. */
export interface Part {
  section: Section | null;
  clauses: Clause[];
}

/** The text in reading order. */
export function partsOf({ sections, clauses }: Edition): Part[] {
  const parts: Part[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last && (last.section?.id ?? null) === clause.section) last.clauses.push(clause);
    else {
      const section = sections.find(({ id }) => id === clause.section) ?? null;
      parts.push({ section, clauses: [clause] });
    }
  }
  return parts;
}

/**
 * Paragraphs of a clause without its number and run-in title, and without the space that stands
 * between `第一条` and what it says. Offsets are code points in the clause's text.
 */
export function paragraphsAfterHeading(clause: Clause): Span[] {
  return clause.paragraphs
    .map(({ start, end }) => {
      const from = Math.max(start, clause.heading.end);
      const words = sliceCodePoints(clause.text, from, end);
      return { start: from + words.length - words.trimStart().length, end };
    })
    .filter(({ start, end }) => start < end);
}
