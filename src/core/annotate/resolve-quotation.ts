import { quoteAmbiguous } from '../check/rules/quote-ambiguous.ts';
import { quoteNotFound } from '../check/rules/quote-not-found.ts';
import { unknownClause } from '../check/rules/unknown-clause.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Evidence, Quotation } from '../model/quotation.ts';
import { codePointLength, indexesOf, type Span, sliceCodePoints } from '../text/code-points.ts';
import { nearestPassage } from '../text/nearest.ts';

/** Where an author wrote a key of a quotation, for the error messages. */
export type LocateKey = (key: 'clause' | 'quote') => FilePlace;

/**
 * Finds the quoted words in the clause that is named. Only exact words count; a quotation that is
 * absent or stands there more than once is reported with the nearest match.
 * @returns null when it was reported
 */
export function resolveQuotation(
  quotation: Quotation,
  clauses: readonly Clause[],
  locate: LocateKey,
  diagnostics: Diagnostics,
): Evidence | null {
  const clause = clauses.find(({ id }) => id === quotation.clause);
  if (!clause) {
    const known = clauses.map(({ id }) => id);
    diagnostics.add(unknownClause, locate('clause'), {
      clause: quotation.clause,
      known,
      meant: meantBy(quotation.clause, clauses),
    });
    return null;
  }
  const elsewhere = clauses
    .filter(({ text }) => text.includes(quotation.quote))
    .map(({ id }) => id);
  const span = findOnce(quotation, clause.text, clause.id, elsewhere, locate('quote'), diagnostics);
  if (!span) return null;
  return {
    clause: clause.id,
    anchor: anchorAt(clause, span.start),
    ...span,
    quote: quotation.quote,
  };
}

/** The clause that an author named by its number (（七）, 第七条) or in capitals; null when none is meant. */
function meantBy(written: string, clauses: readonly Clause[]): string | null {
  const plain = (words: string): string =>
    words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[()第条、.\s]/gu, '');
  const wanted = plain(written);
  const found = clauses.filter(
    ({ id, label }) => id === wanted || (label && plain(label) === wanted),
  );
  return found.length === 1 ? found[0]!.id : null;
}

/** Finds words that must stand exactly once in `text`; reports when they do not. */
export function findOnce(
  { quote, before = '', after = '' }: Omit<Quotation, 'clause'>,
  text: string,
  within: string,
  elsewhere: string[],
  place: FilePlace,
  diagnostics: Diagnostics,
): Span | null {
  const found = indexesOf(text, before + quote + after).map((at) => at + codePointLength(before));
  const [start] = found;
  const length = codePointLength(quote);
  if (start === undefined) {
    // Without what cannot be seen the words may be there.
    const seen = quote.replace(/[\s\p{Cf}]/gu, '');
    const nearest = text.includes(seen) ? seen : nearestPassage(quote, text);
    diagnostics.add(quoteNotFound, place, { quote, within, nearest, elsewhere });
    return null;
  }
  if (found.length > 1) {
    const contexts = found.map((at) => sliceCodePoints(text, Math.max(0, at - 5), at + length + 3));
    diagnostics.add(quoteAmbiguous, place, { quote, within, contexts });
    return null;
  }
  return { start, end: start + length };
}

/** Id of the sentence at a code-point offset, or the clause's own id inside its heading. */
export function anchorAt(clause: Clause, offset: number): string {
  return (
    clause.sentences.find(({ start, end }) => start <= offset && offset < end)?.id ?? clause.id
  );
}
