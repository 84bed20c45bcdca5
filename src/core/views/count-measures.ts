import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';

/** How many measures a clause makes, in all and by class. */
export interface MeasureCount {
  clause: Clause;
  /** One number for each of `edition.measureClasses`, in that order. */
  counts: number[];
  total: number;
}

/** Counts measures clause by clause in reading order; clauses that make none are left out. */
export function countMeasures({ clauses, measures, measureClasses }: Edition): MeasureCount[] {
  return clauses.flatMap((clause) => {
    const own = measures.filter(({ evidence }) => evidence.clause === clause.id);
    if (own.length === 0) return [];
    const counts = measureClasses.map(
      ({ name }) => own.filter(({ strength }) => strength === name).length,
    );
    return [{ clause, counts, total: own.length }];
  });
}
