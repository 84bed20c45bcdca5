import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import type { Term } from '../core/model/term.ts';
import { type Span, sliceCodePoints } from '../core/text/code-points.ts';

/** A numbered note on words of the text: the explanation of a term where a clause first has it. */
export interface Note extends Span {
  /** From 1 on, through the whole text. */
  number: number;
  /** Id of the clause; `start` and `end` are code points in its text. */
  clause: string;
  term: Term;
  /** Number of the first note on the same term, when this is not the first. */
  sameAs: number | null;
}

/** The notes on the text, in reading order. */
export function notesOf(edition: Edition): Note[] {
  const terms = new Map(edition.terms.map((term) => [term.id, term]));
  const first = new Map<string, number>();
  return edition.clauses
    .flatMap(({ id }) =>
      edition.mentions
        .filter((mention) => mention.clause === id && mention.first)
        .toSorted((a, b) => a.end - b.end || a.start - b.start),
    )
    .map(({ term, start, end, clause }, index) => {
      const number = index + 1;
      const sameAs = first.get(term) ?? null;
      if (sameAs === null) first.set(term, number);
      return { number, clause: clause!, start, end, term: terms.get(term)!, sameAs };
    });
}

/** Words of a clause, with each note standing after the words it is on. */
export function withNotes<Placed extends Pick<Note, 'clause' | 'end'>>(
  { id, text }: Clause,
  { start, end }: Span,
  notes: readonly Placed[],
): (string | Placed)[] {
  const pieces: (string | Placed)[] = [];
  let at = start;
  for (const note of notes) {
    if (note.clause !== id || note.end <= start || note.end > end) continue;
    if (at < note.end) pieces.push(sliceCodePoints(text, at, note.end));
    pieces.push(note);
    at = note.end;
  }
  if (at < end) pieces.push(sliceCodePoints(text, at, end));
  return pieces;
}
