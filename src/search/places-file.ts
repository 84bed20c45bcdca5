import type { Library } from '../core/model/library.ts';
import type { SitePages } from '../core/reference/named-places.ts';
import { type Outline, outlineOf } from '../core/reference/outline.ts';

/** `places.json`: what a reader of references must know of the site, and of which records the words are. */
export interface PlacesFile {
  outlines: Outline[];
  pages: SitePages;
  /** Keys of the records of clauses, by document and clause: `minsheng-2025/c6`. */
  keys: Record<string, string>;
}

export const PLACES_FILE = 'places.json';

/** @param keyOf the key of a record, by its id */
export function placesFile(
  { editions, glossary }: Pick<Library, 'editions' | 'glossary'>,
  keyOf: (record: string) => string,
): PlacesFile {
  const clauses = editions.flatMap(({ id, clauses }) =>
    clauses.map((clause) => `${id}/${clause.id}`),
  );
  return {
    outlines: editions.map(outlineOf),
    pages: Object.fromEntries(glossary.map(({ id, term }) => [`glossary/${id}`, term])),
    keys: Object.fromEntries(clauses.map((clause) => [clause, keyOf(clause)])),
  };
}
