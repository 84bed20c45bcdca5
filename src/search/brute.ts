import type { Variants } from '../core/text/fold.ts';
import { answer, type Lookup, refusal } from './answer.ts';
import { type SearchRecord, storedRecord } from './record.ts';
import type { Filters, SearchOptions, SearchResults } from './result.ts';
import { foldRecord, holds } from './verify-hit.ts';

/**
 * Search over records in memory, for the one-file edition: where all text is some tens of
 * kilobytes, reading through it is as fast as an index. Its answers equal those of `client.ts`.
 * @param records in document order
 * @param variants the traditional → simplified pairs to fold by
 */
export function bruteSearch(
  records: readonly SearchRecord[],
  variants: Variants,
): (query: string, options?: SearchOptions) => Promise<SearchResults | null> {
  const folded = records.map((record, order) => foldRecord(storedRecord(record, order), variants));
  const lookup: Lookup = {
    variants,
    containing: async (run, filters) =>
      folded
        .filter((entry, i) => holds(entry, run) && passes(records[i] as SearchRecord, filters))
        .map(({ record }) => String(record.order)),
    read: async (keys) => keys.map((key) => folded[Number(key)]).filter((entry) => !!entry),
  };
  return async (query, options) =>
    refusal(query, variants) ?? (await answer(query, lookup, options));
}

function passes(record: SearchRecord, filters: Filters): boolean {
  const own: Filters = { ...record.filters, kind: [record.kind], document: [record.document] };
  return Object.entries(filters).every(([name, values]) =>
    values.some((value) => own[name]?.includes(value)),
  );
}
