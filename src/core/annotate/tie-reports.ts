import { unknownSource } from '../check/rules/unknown-source.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { PracticeReport, ReportTie } from '../model/report.ts';
import type { Inputs } from '../read/inputs.ts';
import { resolveQuotation } from './resolve-quotation.ts';

/**
 * Joins every report of local practice to the words that it illustrates, and checks that its source
 * is one of the document's. In the order in which the text comes to the first words of each.
 */
export function tieReports(
  { reports, document }: Inputs,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): PracticeReport[] {
  const known = document.value.sources.map(({ id }) => id);
  const tied = reports.map(({ id, meta, blocks }): PracticeReport => {
    const { ties, ...about } = meta.value;
    if (!known.includes(about.source)) {
      diagnostics.add(unknownSource, meta.locate(['source']), { source: about.source, known });
    }
    return {
      id,
      ...about,
      account: blocks.map(({ text }) => text),
      ties: ties.flatMap(({ weak, note = null, ...quotation }, at): ReportTie[] => {
        const locate = (key: string) => meta.locate(['ties', at, key]);
        const evidence = resolveQuotation(quotation, clauses, locate, diagnostics);
        return evidence ? [{ ...evidence, weak, note }] : [];
      }),
    };
  });
  return tied.toSorted((a, b) => comparePlaces(a.ties[0], b.ties[0], clauses));
}

function comparePlaces(
  a: ReportTie | undefined,
  b: ReportTie | undefined,
  clauses: readonly Clause[],
): number {
  const order = (tie: ReportTie | undefined) => clauses.findIndex(({ id }) => id === tie?.clause);
  return order(a) - order(b) || (a?.start ?? 0) - (b?.start ?? 0);
}
