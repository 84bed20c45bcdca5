import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Saying } from '../model/saying.ts';
import type { Inputs } from '../read/inputs.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/** What people say, with the words of the text they mean; those whose words are not found are reported. */
export function findSayings(
  { sayings }: Pick<Inputs, 'sayings'>,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): Saying[] {
  return sayings.value.flatMap((entry, at): Saying[] => {
    const locate = (key: string) => sayings.locate([at, key]);
    const evidence = resolveQuotation(entry, clauses, locate, diagnostics);
    return evidence ? [{ said: entry.said, evidence }] : [];
  });
}
