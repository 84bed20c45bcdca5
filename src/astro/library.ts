import { getCollection, getEntry } from 'astro:content';
import type { Edition } from '../core/model/edition.ts';
import type { Library } from '../core/model/library.ts';

/** All that the site publishes. */
export async function getLibrary(): Promise<Library> {
  const shared = await getEntry('library', 'shared');
  if (!shared) throw new Error('There is no library.');
  return { ...shared.data.shared, editions: await getEditions() };
}

/** All editions of the site, by id. */
export async function getEditions(): Promise<Edition[]> {
  const entries: { data: { edition: Edition } }[] = await getCollection('editions');
  return entries.map(({ data }) => data.edition).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The edition of one document.
 * @throws when there is none of that id
 */
export async function getEdition(id: string): Promise<Edition> {
  const entry = await getEntry('editions', id);
  if (!entry) throw new Error(`There is no edition "${id}".`);
  return entry.data.edition;
}
