import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Measure } from '../model/measure.ts';
import type { Inputs } from '../read/inputs.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/** The measures with their words, in the order of the text; words that are not found are reported. */
export function findMeasures(
  { measures }: Pick<Inputs, 'measures'>,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): Measure[] {
  const found = measures.value.measures.flatMap(({ clause, strength, verb, phrases }, at) =>
    phrases.flatMap((phrase, index): Measure[] => {
      const locate = (key: 'clause' | 'quote') =>
        measures.locate(
          key === 'clause' ? ['measures', at, key] : ['measures', at, 'phrases', index, key],
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
