import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';

/** How many pledges a clause makes, in all and by class. */
export interface PledgeCount {
  clause: Clause;
  /** One number for each of `edition.pledgeClasses`, in that order. */
  counts: number[];
  total: number;
}

/** Counts pledges clause by clause in reading order; clauses that make none are left out. */
export function countPledges({ clauses, pledges, pledgeClasses }: Edition): PledgeCount[] {
  return clauses.flatMap((clause) => {
    const own = pledges.filter(({ evidence }) => evidence.clause === clause.id);
    if (own.length === 0) return [];
    const counts = pledgeClasses.map(
      ({ name }) => own.filter(({ strength }) => strength === name).length,
    );
    return [{ clause, counts, total: own.length }];
  });
}
