import type { Library } from '../core/model/library.ts';
import type { Variants } from '../core/text/fold.ts';
import { namesFile, soundsFile } from './name-list.ts';
import type { NamesFile, SoundsFile } from './names-file.ts';
import { type PlacesFile, placesFile } from './places-file.ts';
import type { SimilarFile } from './similar-file.ts';
import { similarFile } from './similar-index.ts';

/** What the second and third step of a search need, made at build. */
export interface SearchAids {
  places: PlacesFile;
  names: NamesFile;
  sounds: SoundsFile;
  similar: SimilarFile;
}

/** @param keyOf the key of a record, by its id */
export function searchAids(
  library: Pick<Library, 'editions' | 'glossary'>,
  variants: Variants,
  keyOf: (record: string) => string,
): SearchAids {
  const names = namesFile(library, variants, keyOf);
  const similar = similarFile(library, variants, keyOf);
  const { index } = similar.index as { index: [string, unknown][] };
  const words = [...names.terms.flatMap((term) => term.names), ...index.map(([word]) => word)];
  return { places: placesFile(library, keyOf), names, sounds: soundsFile(words), similar };
}
