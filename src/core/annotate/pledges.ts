import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Pledge } from '../model/pledge.ts';
import type { Inputs } from '../read/inputs.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/** The pledges with their words, in the order of the text; words that are not found are reported. */
export function findPledges(
  { pledges }: Pick<Inputs, 'pledges'>,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): Pledge[] {
  const found = pledges.value.pledges.flatMap(({ clause, strength, verb, phrases }, at) =>
    phrases.flatMap((phrase, index): Pledge[] => {
      const locate = (key: 'clause' | 'quote') =>
        pledges.locate(
          key === 'clause' ? ['pledges', at, key] : ['pledges', at, 'phrases', index, key],
        );
      const evidence = resolveQuotation({ clause, ...phrase }, clauses, locate, diagnostics);
      return evidence ? [{ strength, verb, evidence }] : [];
    }),
  );
  const order = new Map(clauses.map(({ id }, index) => [id, index]));
  return found.toSorted(
    ({ evidence: a }, { evidence: b }) =>
      order.get(a.clause)! - order.get(b.clause)! || a.start - b.start,
  );
}
