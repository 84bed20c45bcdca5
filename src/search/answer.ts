import { codePointLength, sliceCodePoints } from '../core/text/code-points.ts';
import type { Variants } from '../core/text/fold.ts';
import { KIND_ORDER, KINDS, type Kind } from './record.ts';
import {
  type Filters,
  type Group,
  LONGEST_QUERY,
  type NearPart,
  type SearchOptions,
  type SearchResults,
  withoutHits,
} from './result.ts';
import { type ParsedQuery, parseQuery, type Run } from './tokens.ts';
import { type FoldedRecord, holds, type VerifiedHit, verifyHit } from './verify-hit.ts';

/**
 * From a query to its results, the same whether the records lie in a Pagefind index or in memory.
 */

/** Where records are looked up. A key is whatever the lookup itself calls a record. */
export interface Lookup {
  variants: Variants;
  /** Keys of the records whose title or text holds the folded run, in document order. */
  containing(run: string): Promise<readonly string[]>;
  /** Keys of the records that have this value of this filter. */
  having(filter: string, value: string): Promise<readonly string[]>;
  /** The records of these keys, in the same order. */
  read(keys: readonly string[]): Promise<readonly FoldedRecord[]>;
  /** Rejects when a file is missing whose absence would look as if words were not in the text. */
  complete(): Promise<void>;
}

/**
 * Up to so many records are read whole and put in order of merit; where more hold the words, that
 * would cost more bytes than it tells, and they stay in document order.
 */
export const RANKED = 100;

/** Parts of a query that are offered when the whole is not found; how much of a run is tried. */
const NEAR_PARTS = 3;
const NEAR_LENGTH = 64;

/**
 * Answers a query. Never fails because of what was typed.
 * @param signal when it is aborted the answer is null: a later query has taken its place
 * @throws whatever the lookup throws when it cannot load its files
 */
export async function answer(
  query: string,
  lookup: Lookup,
  { filters = {}, limit = Number.POSITIVE_INFINITY }: SearchOptions = {},
  signal?: AbortSignal,
): Promise<SearchResults | null> {
  const parsed = parseQuery(query, lookup.variants);
  const passes = await scopeOf(filters, lookup);
  const keys = (await matching(parsed, lookup)).filter(passes);
  if (signal?.aborted) return null;
  const groups =
    keys.length <= RANKED
      ? rankedGroups(verified(await lookup.read(keys), parsed), limit)
      : await orderedGroups(keys, parsed, lookup, limit);
  if (signal?.aborted) return null;
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total > 0) return { query, outcome: 'found', message: '', total, groups, near: [] };
  await lookup.complete();
  const near = await nearParts(parsed.wanted, lookup, passes, signal);
  return near && withoutHits(query, 'nothing', near);
}

/** The answer to a query that no record can match, whatever is in the index; null for others. */
export function refusal(query: string, variants: Variants): SearchResults | null {
  if (query.trim() === '') return withoutHits(query, 'empty');
  if (codePointLength(query.trim()) > LONGEST_QUERY) return withoutHits(query, 'too-long');
  const { wanted, barred } = parseQuery(query, variants);
  if (wanted.length > 0) return null;
  return withoutHits(query, barred.length > 0 ? 'only-exclusions' : 'no-words');
}

type Passes = (key: string) => boolean;

/** For each filter one of its values; a filter without values does not count. */
async function scopeOf(filters: Filters, lookup: Lookup): Promise<Passes> {
  const named = Object.entries(filters).filter(([, values]) => values.length > 0);
  const sets = await Promise.all(
    named.map(async ([name, values]) => {
      const keys = await Promise.all(values.map((value) => lookup.having(name, value)));
      return new Set(keys.flat());
    }),
  );
  return (key) => sets.every((keys) => keys.has(key));
}

async function matching({ wanted, barred }: ParsedQuery, lookup: Lookup): Promise<string[]> {
  const find = (runs: readonly Run[]) =>
    Promise.all(runs.map(({ folded }) => lookup.containing(folded)));
  const [[first = [], ...rest], excluded] = await Promise.all([find(wanted), find(barred)]);
  const others = rest.map((keys) => new Set(keys));
  const out = new Set(excluded.flat());
  return first.filter((key) => !out.has(key) && others.every((keys) => keys.has(key)));
}

function verified(
  records: readonly FoldedRecord[],
  { wanted, barred }: ParsedQuery,
): VerifiedHit[] {
  const runs = wanted.map(({ folded }) => folded);
  return records
    .filter((record) => !barred.some(({ folded }) => holds(record, folded)))
    .map((record) => verifyHit(record, runs))
    .filter((hit) => hit !== null);
}

/**
 * Our own order, so that every edition of the site answers alike: a title that is what was sought,
 * titles that hold it, then the number of matches, then document order.
 */
function rankedGroups(hits: readonly VerifiedHit[], limit: number): Group[] {
  const ranked = [...hits].sort(
    (a, b) => b.inTitle - a.inTitle || b.hit.matches - a.hit.matches || a.order - b.order,
  );
  return KIND_ORDER.map((kind) => {
    const group = ranked.filter(({ hit }) => hit.kind === kind);
    return groupOf(kind, group.length, group.slice(0, limit));
  }).filter((group) => group.total > 0);
}

async function orderedGroups(
  keys: readonly string[],
  parsed: ParsedQuery,
  lookup: Lookup,
  limit: number,
): Promise<Group[]> {
  const groups = await Promise.all(
    KIND_ORDER.map(async (kind) => {
      const group = keys.filter(await scopeOf({ kind: [kind] }, lookup));
      return groupOf(
        kind,
        group.length,
        verified(await lookup.read(group.slice(0, limit)), parsed),
      );
    }),
  );
  return groups.filter((group) => group.total > 0);
}

function groupOf(kind: Kind, total: number, hits: readonly VerifiedHit[]): Group {
  return { kind, label: KINDS[kind], total, hits: hits.map(({ hit }) => hit) };
}

/** The longest parts of the runs that occur, none of which could be longer in its place. */
async function nearParts(
  runs: readonly Run[],
  lookup: Lookup,
  passes: Passes,
  signal?: AbortSignal,
): Promise<NearPart[] | null> {
  const parts = new Map<string, NearPart & { length: number }>();
  for (const run of runs) {
    const length = Math.min(codePointLength(run.folded), NEAR_LENGTH);
    const count = async (start: number, end: number) =>
      (await lookup.containing(sliceCodePoints(run.folded, start, end))).filter(passes).length;
    const add = (start: number, end: number, total: number) => {
      if (total === 0 || end - start < Math.min(2, length)) return;
      const words = sliceCodePoints(run.words, start, end);
      parts.set(words, { words, total, length: end - start });
    };
    let start = 0;
    let total = 0;
    for (let end = 1; end <= length; end++) {
      let from = start;
      let now = await count(from, end);
      while (now === 0 && from < end - 1) now = await count(++from, end);
      if (now === 0) from = end;
      if (signal?.aborted) return null;
      if (from > start) add(start, end - 1, total);
      start = from;
      total = now;
    }
    add(start, length, total);
  }
  return [...parts.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, NEAR_PARTS)
    .map(({ words, total }) => ({ words, total }));
}
