import type { Edition } from '../model/edition.ts';
import type { Citing } from '../model/reference.ts';
import { clauseName } from '../views/clause-name.ts';
import { citedTitles } from './cited-titles.ts';
import { textOutline } from './outline.ts';
import { referencesOf } from './references-of-edition.ts';

/** The editions of a library with the places that they name of each other and of themselves, both ways. */
export function linkReferences(editions: readonly Edition[]): Edition[] {
  const titles = citedTitles(editions);
  const outlines = new Map(editions.map((edition) => [edition.id, textOutline(edition)]));
  const citing = new Map<string, Citing[]>(editions.map(({ id }) => [id, []]));
  const linked = editions.map((edition) => {
    const references = referencesOf(edition, titles, outlines);
    const told = new Set<string>();
    for (const { clause, target } of references) {
      const key = `${clause} ${target.document} ${target.clause}`;
      const isOwn = target.document === edition.id && target.clause === clause;
      if (target.clause === null || isOwn || told.has(key)) continue;
      told.add(key);
      const {
        id: document,
        document: { shortTitle: title },
        clauses,
      } = edition;
      const name = clauseName(clauses.find(({ id }) => id === clause)!);
      const from = { document, title, clause, name };
      citing.get(target.document)!.push({ clause: target.clause, from });
    }
    return { ...edition, references };
  });
  return linked.map((edition) => ({ ...edition, citedBy: citing.get(edition.id)! }));
}
