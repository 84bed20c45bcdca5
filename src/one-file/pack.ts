import { deflateRawSync } from 'node:zlib';
import type { NamesFile } from '../search/names-file.ts';
import type { PlacesFile } from '../search/places-file.ts';
import type { SearchRecord } from '../search/record.ts';
import { toDenseText } from './dense-text.ts';

/** What the search of the one-file edition reads. */
export interface Pack {
  /** Id of the document, under which the site has its pages. */
  document: string;
  records: readonly SearchRecord[];
  /** Traditional and simplified characters, as far as they can lead to the records. */
  variants: readonly (readonly [string, string])[];
  /** Keys in both are places in `records`. */
  places: PlacesFile;
  names: NamesFile;
}

/** Id and content of every part that is unfolded by a script. */
export type FoldedParts = (readonly [id: string, html: string])[];

/**
 * Packs text for the file, in which it weighs a third. No header, because that would tell the system
 * it was made on.
 */
export function packed(text: string): string {
  return toDenseText(deflateRawSync(text, { level: 9 }));
}
