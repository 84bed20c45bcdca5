import type { Variants } from '../core/text/fold.ts';
import type { NamesFile } from './names-file.ts';
import type { PlacesFile } from './places-file.ts';
import type { SimilarIndex } from './similar.ts';
import type { Sounds } from './sounds.ts';
import type { FoldedRecord } from './verify-hit.ts';

/** Where records are looked up. A key is whatever the lookup itself calls a record. */
export interface Lookup {
  variants: Variants;
  /**
   * Keys of the records whose title or text holds the folded run, in document order; of a library whose
   * index is in parts, what holds it most first.
   */
  containing(run: string): Promise<readonly string[]>;
  /** Keys of the records that have this value of this filter. */
  having(filter: string, value: string): Promise<readonly string[]>;
  /** The records of these keys, in the same order. */
  read(keys: readonly string[]): Promise<readonly FoldedRecord[]>;
  /** Rejects when a file is missing whose absence would look as if words were not in the text. */
  complete(): Promise<void>;
  /** So many records are read for an answer, where they are large; absent where any number may be. */
  reads?: number;
  /**
   * What there is to be named; null where that is not at hand. Asked for with every query.
   * @param query in a large library only the documents that it names are added
   * @param current id of the document from which is searched, which is added too
   */
  places(query: string, current?: string): Promise<PlacesFile | null>;
  /** What terms are called; null where that is not at hand. Asked for with every query. */
  names(): Promise<NamesFile | null>;
  /** How words sound; null where that is not at hand. */
  sounds(): Promise<Sounds | null>;
  /** What is near in meaning; null where that is not at hand. */
  similar(): Promise<SimilarIndex | null>;
}
