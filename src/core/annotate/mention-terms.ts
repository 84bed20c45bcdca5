import type { Mention, Term } from '../model/term.ts';
import { codePointLength, indexesOf, type Span } from '../text/code-points.ts';

interface Candidate extends Span {
  term: string;
}

/** A stretch of text in which terms are sought: a clause, or a block of a commentary. */
export interface SearchedText {
  text: string;
  clause: string | null;
  commentary: string | null;
  /** Anchor of a code-point offset in it. */
  anchorAt(offset: number): string;
}

/**
 * Every place in a passage where a term stands: its forms (the term and those aliases that stand in
 * the text), longest first, never inside a longer one; and the phrases that an editor quoted, where
 * no form of their term stands in them. The first of each term, by form if there is one, is `first`.
 * @param explained phrases that the editors tied to terms, in this passage
 */
export function mentionTerms(
  passage: SearchedText,
  terms: readonly Term[],
  explained: readonly Candidate[],
): Mention[] {
  const byForm = longestOnly(terms.flatMap((term) => occurrences(passage.text, term)));
  const named = new Set(byForm.map(({ term }) => term));
  const byQuotation = explained
    .filter(
      (phrase) => !byForm.some((found) => found.term === phrase.term && overlap(found, phrase)),
    )
    .map((phrase) => narrow(phrase, passage.text, terms));
  const seen = new Set<string>();
  return [
    ...byForm.map((found) => ({ ...found, by: 'form' as const })),
    ...byQuotation.map((found) => ({ ...found, by: 'quotation' as const })),
  ]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map(({ term, start, end, by }) => {
      // A form is marked rather than a phrase that an editor quoted beside it.
      const first = !seen.has(term) && (by === 'form' || !named.has(term));
      if (first) seen.add(term);
      const { clause, commentary } = passage;
      return { term, clause, commentary, anchor: passage.anchorAt(start), start, end, by, first };
    });
}

/** A quoted phrase that holds a form of its term (inside a longer term) stands for that form. */
function narrow(phrase: Candidate, text: string, terms: readonly Term[]): Candidate {
  const term = terms.find(({ id }) => id === phrase.term);
  const inside = term
    ? occurrences(text, term).find(({ start, end }) => phrase.start <= start && end <= phrase.end)
    : undefined;
  return inside ?? phrase;
}

function occurrences(text: string, term: Term): Candidate[] {
  return [...new Set([term.term, ...term.aliases])].flatMap((form) =>
    indexesOf(text, form).map((start) => ({
      term: term.id,
      start,
      end: start + codePointLength(form),
    })),
  );
}

/** Longest first; whatever overlaps a longer one is dropped. */
function longestOnly(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const longestFirst = candidates.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const candidate of longestFirst) {
    if (!kept.some((longer) => overlap(candidate, longer))) kept.push(candidate);
  }
  return kept;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
