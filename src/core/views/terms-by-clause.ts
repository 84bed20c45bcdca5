import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import type { Term } from '../model/term.ts';

/** Terms that a clause is the first to mention; `clause` is null for those that stand in no clause. */
export interface TermGroup {
  edition: Edition | null;
  clause: Clause | null;
  terms: Term[];
}

/** The glossary by the clause that first mentions each term, in the order of documents and clauses. */
export function termsByClause(
  editions: readonly Edition[],
  glossary: readonly Term[],
): TermGroup[] {
  const homes = new Map<string, Clause>();
  for (const { clauses, mentions } of editions) {
    for (const { term, clause: id } of mentions) {
      const clause = clauses.find((candidate) => candidate.id === id);
      if (clause && !homes.has(term)) homes.set(term, clause);
    }
  }
  const groups = editions.flatMap((edition) =>
    edition.clauses.map((clause): TermGroup => {
      return { edition, clause, terms: glossary.filter(({ id }) => homes.get(id) === clause) };
    }),
  );
  const rest = glossary.filter(({ id }) => !homes.has(id));
  return [...groups, { edition: null, clause: null, terms: rest }].filter(
    ({ terms }) => terms.length > 0,
  );
}
