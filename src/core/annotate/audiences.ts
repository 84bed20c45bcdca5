import { checkAudience } from '../check/rules/audience-incomplete.ts';
import { unknownService } from '../check/rules/unknown-service.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Audience } from '../model/audience.ts';
import type { Clause } from '../model/clause.ts';
import type { Service } from '../model/service.ts';
import type { Inputs } from '../read/inputs.ts';
import { nearestOf } from '../text/nearest.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/**
 * The audiences with the words that concern them. Reports words that are not found, services that
 * do not exist, and sentences that name an audience and are not listed.
 */
export function findAudiences(
  { audiences }: Pick<Inputs, 'audiences'>,
  clauses: readonly Clause[],
  services: readonly Service[],
  diagnostics: Diagnostics,
): Audience[] {
  const known = services.map(({ id }) => id);
  return audiences.value.map((entry, at) => {
    const resolve = (list: 'mentions' | 'excluded', index: number) =>
      resolveQuotation(
        entry[list][index]!,
        clauses,
        (key) => audiences.locate([at, list, index, key]),
        diagnostics,
      );
    const { id, name, words, ask } = entry;
    for (const [index, service] of ask.entries()) {
      if (known.includes(service)) continue;
      const place = audiences.locate([at, 'ask', index]);
      diagnostics.add(unknownService, place, { service, nearest: nearestOf(service, known) });
    }
    const mentions = entry.mentions.flatMap(({ basis }, index) => {
      const evidence = resolve('mentions', index);
      return evidence ? [{ ...evidence, basis }] : [];
    });
    const excluded = entry.excluded.flatMap(({ reason }, index) => {
      const evidence = resolve('excluded', index);
      return evidence ? [{ ...evidence, reason }] : [];
    });
    const audience = { id, name, words, ask, mentions, excluded };
    // A quotation that was not found is told of already, and may be the one that is missing.
    const isWhole =
      mentions.length === entry.mentions.length && excluded.length === entry.excluded.length;
    if (isWhole) checkAudience(audience, clauses, audiences.locate([at, 'words']), diagnostics);
    return audience;
  });
}
