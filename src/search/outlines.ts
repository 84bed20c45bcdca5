import {
  type OutlineFile,
  outlineFileOf,
  type PlacesFile,
  TITLES_FILE,
  type TitlesFile,
} from './places-file.ts';

/**
 * Outlines of a large library, each fetched when its document is named or searched from: all of them
 * together would be larger than what a reader reads.
 */

/** What may name a document: titles in brackets, and words before a number. */
const NAMES = /[《〈]|第.{1,9}[条章编节款]|[（(]?[一二三四五六七八九十百]+[）)]/u;

/** So many documents of a name are offered. */
const OFFERED = 8;

/**
 * @param aid fetches a file of the index
 * @returns the outlines of the documents that a query names, and of the one that is searched from
 */
export function outlinesOf(aid: <T>(name: string) => Promise<T>) {
  let titles: Promise<TitlesFile> | undefined;
  const known = new Map<string, Promise<OutlineFile | null>>();
  const outline = (id: string): Promise<OutlineFile | null> => {
    const file = known.get(id) ?? aid<OutlineFile>(outlineFileOf(id)).catch(() => null);
    known.set(id, file);
    return file;
  };
  return async (query: string, current?: string): Promise<OutlineFile[]> => {
    const ids = new Set<string>();
    if (NAMES.test(query)) {
      titles ??= aid<TitlesFile>(TITLES_FILE);
      for (const id of namedIn(query, await titles)) ids.add(id);
      if (current) ids.add(current);
    }
    const files = await Promise.all([...ids].map(outline));
    return files.filter((file) => file !== null);
  };
}

/** The documents with a title that stands in the query, those with the longest first. */
function namedIn(query: string, titles: TitlesFile): string[] {
  return titles
    .map(([id, ...names]) => ({
      id,
      length: Math.max(
        0,
        ...names.filter((name) => query.includes(name)).map((name) => name.length),
      ),
    }))
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, OFFERED)
    .map(({ id }) => id);
}

/** What can be named, with some documents more. */
export function withOutlines(places: PlacesFile, files: readonly OutlineFile[]): PlacesFile {
  if (files.length === 0) return places;
  return {
    ...places,
    outlines: [...places.outlines, ...files.map(({ outline }) => outline)],
    keys: {
      ...places.keys,
      ...Object.fromEntries(files.map(({ outline, key }) => [`${outline.id}/`, key])),
    },
  };
}
