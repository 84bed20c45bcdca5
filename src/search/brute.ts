import type { Variants } from '../core/text/fold.ts';
import { answer, refusal } from './answer.ts';
import type { Lookup } from './lookup.ts';
import type { NamesFile } from './names-file.ts';
import type { PlacesFile } from './places-file.ts';
import { filtersOf, type SearchRecord } from './record.ts';
import type { SearchOptions, SearchResults } from './result.ts';
import type { SimilarIndex } from './similar.ts';
import type { Sounds } from './sounds.ts';
import { type FoldedRecord, foldRecord, holds } from './verify-hit.ts';

/** What the second and third step need. */
export type SearchAids = Pick<Lookup, 'places' | 'names' | 'sounds' | 'similar'>;

/**
 * Search over records in memory, for the one-file edition: where all text is some tens of kilobytes,
 * reading through it is as fast as an index. Its answers equal those of `client.ts`.
 * @param records in document order
 * @param variants the traditional → simplified pairs to fold by
 * @param aids what the second and third step need, where it is at hand; keys are places in `records`
 */
export function bruteSearch(
  records: readonly SearchRecord[],
  variants: Variants,
  aids: { places?: PlacesFile; names?: NamesFile; sounds?: Sounds; similar?: SimilarIndex } = {},
): (query: string, options?: SearchOptions) => Promise<SearchResults | null> {
  const folded = records.map((record, order): [string, FoldedRecord] => [
    String(order),
    foldRecord({ ...record, order }, variants),
  ]);
  const lookup = bruteLookup(new Map(folded), variants, {
    places: async () => aids.places ?? null,
    names: async () => aids.names ?? null,
    sounds: async () => aids.sounds ?? null,
    similar: async () => aids.similar ?? null,
  });
  return async (query, options) =>
    refusal(query, variants) ?? (await answer(query, lookup, options));
}

/**
 * Reads through all records, also for browsers that cannot run the index.
 * @param records by key, in document order, folded by the same variants
 */
export function bruteLookup(
  records: ReadonlyMap<string, FoldedRecord>,
  variants: Variants,
  aids: SearchAids,
): Lookup {
  const keysWhere = (test: (record: FoldedRecord) => boolean) =>
    [...records].filter(([, record]) => test(record)).map(([key]) => key);
  return {
    ...aids,
    variants,
    containing: async (run) => keysWhere((record) => holds(record, run)),
    having: async (filter, value) =>
      keysWhere(({ record }) => filtersOf(record)[filter]?.includes(value) ?? false),
    read: async (keys) =>
      keys.map((key) => records.get(key)).filter((record) => record !== undefined),
    complete: async () => {},
  };
}
