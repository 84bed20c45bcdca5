import type { Variants } from '../core/text/fold.ts';
import { answer, type Lookup, refusal } from './answer.ts';
import { filtersOf, type SearchRecord } from './record.ts';
import type { SearchOptions, SearchResults } from './result.ts';
import { type FoldedRecord, foldRecord, holds } from './verify-hit.ts';

/**
 * Search over records in memory, for the one-file edition and for browsers that cannot run the index:
 * where all text is some tens of kilobytes, reading through it is as fast. Its answers equal those of
 * the index.
 * @param records in document order
 * @param variants the traditional → simplified pairs to fold by
 */
export function bruteSearch(
  records: readonly SearchRecord[],
  variants: Variants,
): (query: string, options?: SearchOptions) => Promise<SearchResults | null> {
  const folded = records.map((record, order) => foldRecord({ ...record, order }, variants));
  const lookup = bruteLookup(folded, variants);
  return async (query, options) =>
    refusal(query, variants) ?? (await answer(query, lookup, options));
}

/** @param records in document order, folded by the same variants */
export function bruteLookup(records: readonly FoldedRecord[], variants: Variants): Lookup {
  const keysWhere = (test: (record: FoldedRecord) => boolean) =>
    [...records.keys()].filter((key) => test(records[key] as FoldedRecord)).map(String);
  return {
    variants,
    containing: async (run) => keysWhere((record) => holds(record, run)),
    having: async (filter, value) =>
      keysWhere(({ record }) => filtersOf(record)[filter]?.includes(value) ?? false),
    read: async (keys) => keys.map((key) => records[Number(key)] as FoldedRecord),
    complete: async () => {},
  };
}
