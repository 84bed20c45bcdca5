import type { StoredRecord } from './record.ts';

/**
 * What lies beside Pagefind's own files in the built index, agreed between its writer and the
 * browser. Printed text is kept here and not in Pagefind's fragments: Pagefind indexes whatever
 * stands in a record's meta, and its fragments repeat the content, which is our tokens.
 */

/** `search.json`: read first, and never from a stale cache. */
export interface Manifest {
  /** Changes when anything in the index does; every other file is asked for under it. */
  tag: string;
  /** How many digits of a record's Pagefind id name the text file it is in. */
  digits: number;
  /** Traditional and simplified characters in turn: only those that can lead to indexed text. */
  variants: string;
  /** Paths of all text files; empty where there are too many to be read through without an index. */
  texts: string[];
  /** So many records are read for an answer; absent where any number may be. */
  reads?: number;
  /**
   * The first word of each of Pagefind's index files, where these are few. Pagefind takes a file it
   * could not load for empty; a file whose first word is not found was not loaded.
   */
  probes: string[];
  /** In how many parts the index is, where it is in several (see `partPath`). */
  parts?: number;
  /** Whether names, sounds and what is near lie beside it. */
  aids: boolean;
}

export const MANIFEST = 'search.json';

/** Folder of a part of the index; the first lies in the bundle itself. */
export function partPath(part: number): string {
  return part === 0 ? '' : `part/${part}/`;
}

/** `text/….json`: records by their Pagefind id. */
export type TextFile = Readonly<Record<string, StoredRecord>>;

/**
 * The file a record's text is in. The digits come from a hash, so that files are of one size
 * however large the site grows, and no list of them is needed.
 * @param pagefindId as in a search result, e.g. `unknown_188435f`
 */
export function textFileOf(pagefindId: string, digits: number): string {
  const hash = pagefindId.slice(pagefindId.lastIndexOf('_') + 1);
  return `text/${hash.slice(0, digits) || 'all'}.json`;
}
