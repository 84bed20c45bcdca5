import { noProgress } from '../check/rules/no-progress.ts';
import { unknownTerm } from '../check/rules/unknown-term.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Progress } from '../model/progress.ts';
import type { Term } from '../model/term.ts';
import type { Inputs } from '../read/inputs.ts';
import { nearestOf } from '../text/nearest.ts';
import { findOnce, resolveQuotation } from './resolve-quotation.ts';

/**
 * Joins the progress that glossary entries tell with the words of the text, by date; within a day,
 * month or year as the authors have it. Reports terms that are unknown or tell no progress, and
 * words that stand neither in the text nor in the entry.
 */
export function findProgress(
  { progress }: Pick<Inputs, 'progress'>,
  clauses: readonly Clause[],
  terms: readonly Term[],
  diagnostics: Diagnostics,
): Progress[] {
  const joined = progress.value.flatMap((entry, at): Progress[] => {
    const term = terms.find(({ id }) => id === entry.term);
    const place = progress.locate([at, 'term']);
    if (!term) {
      const ids = terms.map(({ id }) => id);
      diagnostics.add(unknownTerm, place, {
        term: entry.term,
        nearest: nearestOf(entry.term, ids),
      });
      return [];
    }
    if (!term.progress) {
      diagnostics.add(noProgress, place, { term: term.term });
      return [];
    }
    const quoted = (key: 'source' | 'notVerified', text: string): void => {
      const quote = entry[key];
      if (!quote) return;
      findOnce({ quote }, text, `glossary/${term.id}`, [], progress.locate([at, key]), diagnostics);
    };
    quoted('source', term.sources.map(({ title }) => title).join('\n'));
    quoted('notVerified', term.notVerified ?? '');
    const evidence = resolveQuotation(
      entry,
      clauses,
      (key) => progress.locate([at, key]),
      diagnostics,
    );
    if (!evidence) return [];
    const { date, dateOf, relation, source: title } = entry;
    return [
      {
        term: term.id,
        fact: term.progress,
        date,
        dateOf,
        relation,
        evidence,
        source: term.sources.find((source) => title && source.title.includes(title)) ?? null,
        notVerified: entry.notVerified ?? doubtOf(term),
      },
    ];
  });
  return joined.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** An entry that is not wholly verified casts its doubt on the progress it tells. */
function doubtOf({ confidence, notVerified }: Term): string | null {
  if (confidence === 'verified') return null;
  return notVerified ?? '仅为编者概括。';
}
