import type { Library } from '../core/model/library.ts';
import type { SitePages } from '../core/reference/named-places.ts';
import { type Outline, outlineOf } from '../core/reference/outline.ts';
import { isOneRecord } from './passages.ts';

/** `places.json`: what a reader of references must know of the site, and of which records the words are. */
export interface PlacesFile {
  outlines: Outline[];
  pages: SitePages;
  /** Keys of the records of clauses, by document and clause: `minsheng-2025/c6`. */
  keys: Record<string, string>;
  /** The outlines of other documents are files of their own; absent where these are all. */
  apart?: true;
}

export const PLACES_FILE = 'places.json';

/** `titles.json`: the documents whose outlines are files of their own, with what they are called. */
export type TitlesFile = [id: string, ...titles: string[]][];

export const TITLES_FILE = 'titles.json';

/** The file of the outline of one document. */
export function outlineFileOf(document: string): string {
  return `outline/${document}.json`;
}

/** `outline/….json`: an outline, and the key of the record that has all of the words. */
export interface OutlineFile {
  outline: Outline;
  key: string;
}

/** @param keyOf the key of a record, by its id */
export function placesFile(
  library: Pick<Library, 'editions' | 'glossary'>,
  keyOf: (record: string) => string,
): PlacesFile {
  const { glossary } = library;
  const editions = library.editions.filter((edition) => !isOneRecord(edition, library));
  const clauses = editions.flatMap(({ id, clauses }) =>
    clauses.map((clause) => `${id}/${clause.id}`),
  );
  return {
    outlines: editions.map(outlineOf),
    pages: Object.fromEntries(glossary.map(({ id, term }) => [`glossary/${id}`, term])),
    keys: Object.fromEntries(clauses.map((clause) => [clause, keyOf(clause)])),
    ...(editions.length < library.editions.length && { apart: true as const }),
  };
}

/** Documents whose outlines are files of their own: name of the file and its content. */
export function outlineFiles(
  library: Pick<Library, 'editions'>,
  keyOf: (record: string) => string,
): [name: string, content: object][] {
  const editions = library.editions.filter((edition) => isOneRecord(edition, library));
  if (editions.length === 0) return [];
  const files = editions.map((edition): [string, OutlineFile] => [
    outlineFileOf(edition.id),
    { outline: outlineOf(edition), key: keyOf(`${edition.id}/`) },
  ]);
  const titles: TitlesFile = files.map(([, { outline }]) => [outline.id, ...outline.titles]);
  return [[TITLES_FILE, titles], ...files];
}
