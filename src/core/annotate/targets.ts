import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Target } from '../model/target.ts';
import type { Inputs } from '../read/inputs.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/** The targets with the words of the text that set them; those whose words are not found are reported. */
export function findTargets(
  { targets }: Pick<Inputs, 'targets'>,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): Target[] {
  return targets.value.flatMap((entry, at): Target[] => {
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
}
