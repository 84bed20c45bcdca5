import type { PracticeReport, ReportTie } from '../model/report.ts';

/** The reports that bear on a clause, firmly tied ones first, with their ties to it. */
export function reportsOfClause(
  reports: readonly PracticeReport[],
  clause: string,
): { report: PracticeReport; ties: ReportTie[] }[] {
  const bearing = reports.flatMap((report) => {
    const ties = report.ties.filter((tie) => tie.clause === clause);
    return ties.length > 0 ? [{ report, ties }] : [];
  });
  const weak = (ties: readonly ReportTie[]): number => (ties.every((tie) => tie.weak) ? 1 : 0);
  return bearing.toSorted((a, b) => weak(a.ties) - weak(b.ties));
}
