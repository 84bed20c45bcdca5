import type { Edition } from '../core/model/edition.ts';
import type { Library } from '../core/model/library.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { keptLibrary } from './kept-library.ts';

/**
 * What pages read: the Library of this build itself. It is no content collection, for Astro would write
 * all of it into a file and read it back, and a library of laws is hundreds of megabytes.
 */

/** All that the site publishes. */
export function getLibrary(): Library {
  const { compiled } = keptLibrary(contentRoot);
  return compiled.library;
}

/** All editions of the site, by id. */
export function getEditions(): Edition[] {
  return getLibrary().editions;
}

/** For each Library, its editions by id. */
const byId = new WeakMap<Library, Map<string, Edition>>();

/** The edition of one document; undefined where there is none of that id. */
export function findEdition(id: string | undefined): Edition | undefined {
  const library = getLibrary();
  let editions = byId.get(library);
  if (!editions) {
    editions = new Map(library.editions.map((edition) => [edition.id, edition]));
    byId.set(library, editions);
  }
  return id === undefined ? undefined : editions.get(id);
}

/**
 * The edition of one document.
 * @throws when there is none of that id
 */
export function getEdition(id: string): Edition {
  const edition = findEdition(id);
  if (!edition) throw new Error(`There is no edition "${id}".`);
  return edition;
}
