import { checkNumbersTold } from '../check/rules/untold-number.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Target } from '../model/target.ts';
import type { Inputs } from '../read/inputs.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/**
 * The targets with the words of the text that set them. Reports words that are not found, and, in a
 * document that has targets, numbers and dates of the text that neither a target nor an exclusion quotes.
 */
export function findTargets(
  { targets, excludedNumbers }: Pick<Inputs, 'targets' | 'excludedNumbers'>,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): Target[] {
  const found = targets.value.flatMap((entry, at): Target[] => {
    const evidence = resolveQuotation(
      entry,
      clauses,
      (key) => targets.locate([at, key]),
      diagnostics,
    );
    if (!evidence) return [];
    const { id, kind, indicator, target, deadline, reckoned, note } = entry;
    const optional = {
      deadline: deadline ?? null,
      reckoned: reckoned ?? null,
      note: note ?? null,
    };
    return [{ id, kind, indicator, target, ...optional, evidence }];
  });
  const excluded = excludedNumbers.value.flatMap((entry, at) => {
    const locate = (key: string) => excludedNumbers.locate([at, key]);
    return resolveQuotation(entry, clauses, locate, diagnostics) ?? [];
  });
  // A quotation that was not found is told of already, and may be the one that is missing.
  const isWhole =
    found.length === targets.value.length && excluded.length === excludedNumbers.value.length;
  if (isWhole && found.length > 0) {
    const told = [...found.map(({ evidence }) => evidence), ...excluded];
    checkNumbersTold(clauses, told, targets.locate([]), diagnostics);
  }
  return found;
}
