import { codePointLength, sliceCodePoints } from '../core/text/code-points.ts';
import { fold, type Variants } from '../core/text/fold.ts';
import { keysAcross, marksAcross } from './across-punctuation.ts';
import { doorsOf } from './doors.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Lookup } from './lookup.ts';
import { type NameMatch, namesExactly, namesNearly } from './names.ts';
import { KIND_ORDER, KINDS, type Kind } from './record.ts';
import {
  type Filters,
  type Group,
  LONGEST_QUERY,
  type NameAnswer,
  type NearPart,
  type SearchOptions,
  type SearchResults,
  type Sense,
  type SimilarHit,
  withoutHits,
} from './result.ts';
import { wholeWordsOf } from './segment.ts';
import { alternatives } from './senses.ts';
import { plainPinyin } from './sounds.ts';
import { type ParsedQuery, parseQuery, type Run } from './tokens.ts';
import {
  type FoldedRecord,
  hitAt,
  holds,
  marksOf,
  type VerifiedHit,
  verifyHit,
} from './verify-hit.ts';

/**
 * From a query to its results, the same whether the records lie in a Pagefind index or in memory.
 * Three steps that are never mixed: the words exactly, and what is exactly the same in sense; names
 * of terms; and, only where these leave the reader without an answer, what is near in meaning.
 */

/**
 * Up to so many records are read whole and put in order of merit; where more hold the words, that
 * would cost more bytes than it tells, and they stay in document order.
 */
export const RANKED = 100;

/** Parts of a query that are offered when the whole is not found; how much of a run is tried. */
const NEAR_PARTS = 4;
const NEAR_LENGTH = 64;

/** Of the terms that a name may mean, and of the words that pinyin may mean, so many are shown. */
const NAMED = 3;

/** A question longer than this is a quotation, in which nothing is replaced. */
const ASKED_LENGTH = 40;

/**
 * Answers a query. Never fails because of what was typed.
 * @param signal when it is aborted the answer is null: a later query has taken its place
 * @throws whatever the lookup throws when it cannot load its files
 */
export async function answer(
  query: string,
  lookup: Lookup,
  { filters = {}, limit = Number.POSITIVE_INFINITY, count = {}, current }: SearchOptions = {},
  signal?: AbortSignal,
): Promise<SearchResults | null> {
  const doors = await doorsOf(query, lookup, current);
  const passes = await scopeOf(filters, lookup);
  let parsed = parseQuery(query, lookup.variants);
  let asked: Asked = {
    query: foldedQuery(query, lookup.variants),
    lookup,
    passes,
    limit: Math.min(limit, lookup.reads ?? limit),
    current,
  };
  let exact = await exactly(parsed, asked);
  // 第七条 护理型床位: where the whole stands nowhere, what follows the reference is sought.
  if (exact.total === 0 && doors?.rest) {
    parsed = parseQuery(doors.rest, lookup.variants);
    asked = { ...asked, query: foldedQuery(doors.rest, lookup.variants) };
    exact = await exactly(parsed, asked);
  }
  if (signal?.aborted) return null;
  const answered = (groups: readonly Group[]) => groups.some(({ kind }) => kind === 'text');
  const senses = await sensesOf(parsed, exact, asked);
  if (signal?.aborted) return null;
  const named = doors !== null && doors.rest === '';
  let whole = named || answered(exact.groups) || senses.some(({ groups }) => answered(groups));
  const seen = new Set([...exact.keys, ...senses.flatMap((sense) => sense.keys)]);
  const names = await namesOf({ ...asked, passes: (key) => passes(key) && !seen.has(key) }, whole);
  whole ||= names.some(({ hits }) => hits.some(({ kind }) => kind === 'text'));
  if (!whole && names.length === 0) {
    const sense = await inPinyin(asked);
    if (sense) senses.push(sense);
    whole = sense !== null;
  }
  // An exclusion says exactly what is wanted: nothing near can be what was meant.
  const similar = whole || parsed.barred.length > 0 ? [] : await similarTo(asked);
  if (signal?.aborted) return null;
  const { total, groups } = exact;
  const counts = await countsOf(count, exact.keys, lookup);
  const found = {
    doors,
    senses: senses.map(({ keys: _, ...sense }) => sense),
    names,
    similar,
    counts,
  };
  if (total > 0) return { query, outcome: 'found', message: '', total, groups, ...found, near: [] };
  await lookup.complete();
  const near =
    named || names.length > 0 || senses.length > 0
      ? []
      : await nearParts(parsed.wanted, asked, signal);
  return near && { ...withoutHits(query, 'nothing', near), ...found };
}

/** A query and where it is answered. */
interface Asked {
  /** Folded, as far as it is no exclusion. */
  query: string;
  lookup: Lookup;
  passes: Passes;
  limit: number;
  current: string | undefined;
}

/** A sense with the keys of its records. */
type KeyedSense = Sense & { keys: readonly string[] };

interface Exact {
  total: number;
  groups: Group[];
  keys: string[];
}

async function exactly(
  parsed: ParsedQuery,
  { lookup, passes, limit, current }: Asked,
): Promise<Exact> {
  const keys = (await matching(parsed, lookup)).filter(passes);
  const groups =
    keys.length <= (lookup.reads ?? RANKED)
      ? rankedGroups(verified(await lookup.read(keys), parsed), limit, current)
      : await orderedGroups(await currentFirst(keys, lookup, current), parsed, lookup, limit);
  return { total: groups.reduce((sum, group) => sum + group.total, 0), groups, keys };
}

/**
 * The same in other words. Figures are always sought in both writings, since a text may have both;
 * all else only where the words themselves do not stand in a document.
 */
async function sensesOf(parsed: ParsedQuery, exact: Exact, asked: Asked): Promise<KeyedSense[]> {
  if (parsed.wanted.length === 0 || codePointLength(asked.query) > ASKED_LENGTH) return [];
  const answered = exact.groups.some(({ kind }) => kind === 'text');
  const seen = new Set(exact.keys);
  const senses: KeyedSense[] = [];
  for (const { query, why } of alternatives(asked.query)) {
    if (why !== 'numeral' && (answered || senses.length > 0)) continue;
    const other = parseQuery(query, asked.lookup.variants);
    if (other.wanted.length === 0 || query.length < 2) continue;
    const passes: Passes = (key) => asked.passes(key) && !seen.has(key);
    const { total, groups, keys } = await exactly(
      { wanted: other.wanted, barred: parsed.barred },
      { ...asked, passes },
    );
    for (const key of keys) seen.add(key);
    if (total > 0) senses.push({ words: query, why, total, groups, keys });
  }
  if (exact.total === 0 && senses.length === 0) {
    const sense = await acrossPunctuation(parsed, asked);
    if (sense) senses.push(sense);
  }
  return senses;
}

async function acrossPunctuation(
  { wanted }: ParsedQuery,
  { lookup, passes, limit, current }: Asked,
): Promise<KeyedSense | null> {
  const [run, ...others] = wanted;
  if (!run || others.length > 0) return null;
  const keys = (await keysAcross(run.folded, lookup)).filter(passes);
  const records = await lookup.read(keys.slice(0, lookup.reads ?? RANKED));
  const hits = records.flatMap((record): VerifiedHit[] => {
    const marks = marksAcross(record, run.folded);
    if (marks.length === 0) return [];
    return [{ hit: hitAt(record, marks), inTitle: 0, order: record.record.order }];
  });
  const groups = rankedGroups(hits, limit, current);
  if (groups.length === 0) return null;
  return { words: run.words, why: 'punctuation', total: hits.length, groups, keys };
}

/** @param answered whether the words themselves stand in a document: then only names as they are */
async function namesOf(asked: Asked, answered: boolean): Promise<NameAnswer[]> {
  const { query, lookup } = asked;
  if (query === '' || codePointLength(query) > ASKED_LENGTH) return [];
  const names = await lookup.names();
  if (!names) return [];
  let matches = namesExactly(query, names);
  if (matches.length === 0 && !answered) {
    const sounds = await lookup.sounds();
    if (sounds) matches = namesNearly(query, names, sounds);
  }
  return Promise.all(matches.slice(0, NAMED).map((match) => nameAnswer(match, asked)));
}

async function nameAnswer(
  { term, name, how }: NameMatch,
  { lookup, passes, limit }: Asked,
): Promise<NameAnswer> {
  const places = term.places.filter(([key]) => passes(key)).slice(0, limit);
  const records = await lookup.read(places.map(([key]) => key));
  const clauses = records.map((record, at) => {
    const [, anchor] = places[at]!;
    const marks = term.names.flatMap((form) => marksOf(record, form));
    return hitAt(record, marks, anchor);
  });
  const explanation = passes(term.key) ? await lookup.read([term.key]) : [];
  const hits = [...clauses, ...explanation.map((record) => hitAt(record, []))];
  return { kind: term.kind, term: term.term, name, how, hits };
}

async function similarTo({ query, lookup, passes, limit }: Asked): Promise<SimilarHit[]> {
  const index = query === '' ? null : await lookup.similar();
  if (!index) return [];
  const near = index.search(query).filter(({ key }) => passes(key));
  return Promise.all(
    near.slice(0, limit).map(async (one): Promise<SimilarHit> => {
      const [[record], terms] = await Promise.all([lookup.read([one.key]), lookup.read(one.terms)]);
      const { marks, because } = index.evidence(one, record!, terms);
      return { hit: hitAt(record!, marks), because };
    }),
  );
}

/** A word of the texts that sounds like what was typed in letters. */
async function inPinyin(asked: Asked): Promise<KeyedSense | null> {
  const typed = plainPinyin(asked.query);
  const index = typed ? await asked.lookup.similar() : null;
  const sounds = typed ? await asked.lookup.sounds() : null;
  if (!index || !sounds) return null;
  for (const word of index.vocabulary()) {
    if (sounds.of(word)?.join('') !== typed) continue;
    const parsed = parseQuery(word, asked.lookup.variants);
    const { total, groups, keys } = await exactly(parsed, asked);
    if (total > 0) return { words: word, why: 'pinyin', total, groups, keys };
  }
  return null;
}

/** What was typed, folded and without exclusions. */
function foldedQuery(query: string, variants: Variants): string {
  return fold(query.normalize('NFC').replace(/\p{Cf}/gu, ''), variants)
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'))
    .join(' ')
    .trim();
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

/** How many of the records found have each of these values. */
async function countsOf(
  wanted: Filters,
  keys: readonly string[],
  lookup: Lookup,
): Promise<SearchResults['counts']> {
  const found = new Set(keys);
  const counts: SearchResults['counts'] = {};
  for (const [name, values] of Object.entries(wanted)) {
    const numbers = await Promise.all(
      values.map(async (value) => {
        const having = await lookup.having(name, value);
        return [value, having.filter((key) => found.has(key)).length] as const;
      }),
    );
    counts[name] = Object.fromEntries(numbers);
  }
  return counts;
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
function rankedGroups(hits: readonly VerifiedHit[], limit: number, current?: string): Group[] {
  const away = ({ hit }: VerifiedHit) => (current && hit.document !== current ? 1 : 0);
  const ranked = [...hits].sort(
    (a, b) =>
      away(a) - away(b) ||
      b.inTitle - a.inTitle ||
      b.hit.matches - a.hit.matches ||
      a.order - b.order,
  );
  return KIND_ORDER.map((kind) => {
    const group = ranked.filter(({ hit }) => hit.kind === kind);
    return groupOf(kind, group.length, group.slice(0, limit));
  }).filter((group) => group.total > 0);
}

async function currentFirst(
  keys: readonly string[],
  lookup: Lookup,
  current?: string,
): Promise<readonly string[]> {
  if (!current) return keys;
  const own = new Set(await lookup.having('document', current));
  return [...keys.filter((key) => own.has(key)), ...keys.filter((key) => !own.has(key))];
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

/**
 * Whole words of the query that do occur, longest first; where no vocabulary is at hand, the longest
 * parts of it, none of which could be longer in its place.
 */
async function nearParts(
  runs: readonly Run[],
  { query, lookup, passes }: Asked,
  signal?: AbortSignal,
): Promise<NearPart[] | null> {
  const count = async (words: string) => (await lookup.containing(words)).filter(passes).length;
  const index = await lookup.similar();
  const words = index ? index.words(query) : await longestWords(runs, count, signal);
  if (words === null) return null;
  const parts: NearPart[] = [];
  for (const word of new Set(words)) {
    const total = await count(word);
    if (total > 0 && word !== query) parts.push({ words: word, total });
    if (signal?.aborted) return null;
  }
  return parts
    .sort((a, b) => codePointLength(b.words) - codePointLength(a.words))
    .slice(0, NEAR_PARTS);
}

/** Of the longest parts that do occur, the whole words. */
async function longestWords(
  runs: readonly Run[],
  countOf: (words: string) => Promise<number>,
  signal?: AbortSignal,
): Promise<string[] | null> {
  const words: string[] = [];
  for (const run of runs) {
    const parts = await longestParts([run], countOf, signal);
    if (!parts) return null;
    const isEmpty = (word: string) => FUNCTION_WORDS.has(word);
    words.push(...parts.map((part) => wholeWordsOf(part, run.folded, isEmpty)));
  }
  return words.filter((word) => word !== '');
}

async function longestParts(
  runs: readonly Run[],
  countOf: (words: string) => Promise<number>,
  signal?: AbortSignal,
): Promise<string[] | null> {
  const parts: string[] = [];
  for (const run of runs) {
    const length = Math.min(codePointLength(run.folded), NEAR_LENGTH);
    const count = (start: number, end: number) => countOf(sliceCodePoints(run.folded, start, end));
    const add = (start: number, end: number, total: number) => {
      if (total === 0 || end - start < Math.min(2, length)) return;
      parts.push(sliceCodePoints(run.folded, start, end));
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
  return parts;
}
