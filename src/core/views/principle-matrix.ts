import type { Clause } from '../model/clause.ts';
import type { Principle } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';
import type { Tie } from '../model/tie.ts';

/** Why a clause belongs to a principle. At least one of the two reasons holds. */
export interface PrincipleCell {
  principle: Principle;
  clause: Clause;
  /** The principle governs the section in which the clause stands. */
  governs: boolean;
  /** Words under the principle's heading that are the clause's own, or speak of them. */
  ties: Tie[];
}

/** The cells of clauses × principles that are filled, by clause and then by principle. */
export function principleMatrix({ clauses, document, ties }: Edition): PrincipleCell[] {
  return clauses.flatMap((clause) =>
    document.principles
      .map((principle) => ({
        principle,
        clause,
        governs: clause.principle === principle.id,
        ties: ties.filter(
          (tie) =>
            tie.principle === principle.id &&
            tie.commentary === principle.commentary &&
            tie.evidence.clause === clause.id,
        ),
      }))
      .filter((cell) => cell.governs || cell.ties.length > 0),
  );
}

/** Anchor of a cell's evidence: `gongping-c1`. */
export function cellAnchor(principle: string, clause: string): string {
  return `${principle}-${clause}`;
}
