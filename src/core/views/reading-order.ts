import type { Clause, Section } from '../model/clause.ts';

/** The sections and clauses of a text, whatever else the value holds. */
export interface SectionsAndClauses {
  sections: readonly Section[];
  clauses: readonly Clause[];
}

/** A section where it opens, or a clause. */
export type Entry = { section: Section; clause: null } | { section: null; clause: Clause };

/**
 * The whole text in reading order: every section at the place where it opens, with clauses or without,
 * and every clause. Whoever carries the official words reads them here, so that none is left out.
 */
export function readingOrder({ sections, clauses }: SectionsAndClauses): Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  for (let at = 0; at <= clauses.length; at++) {
    for (; sections[next] && sections[next]!.at <= at; next++) {
      entries.push({ section: sections[next]!, clause: null });
    }
    const clause = clauses[at];
    if (clause) entries.push({ section: null, clause });
  }
  return entries;
}

/** A section with all that stands in it, or a clause. */
export type TreeNode =
  | { section: Section; children: TreeNode[]; clause: null }
  | { section: null; clause: Clause };

/** The text as a tree, in reading order. */
export function treeOf(text: SectionsAndClauses): TreeNode[] {
  const roots: TreeNode[] = [];
  const children = new Map<string, TreeNode[]>();
  for (const { section, clause } of readingOrder(text)) {
    const parent = section ? section.parent : clause.section;
    const siblings = (parent === null ? undefined : children.get(parent)) ?? roots;
    if (section) {
      const inside: TreeNode[] = [];
      children.set(section.id, inside);
      siblings.push({ section, children: inside, clause: null });
    } else siblings.push({ section: null, clause });
  }
  return roots;
}
