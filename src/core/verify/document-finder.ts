/**
 * Finds the documents that pasted words may come from, before any of them is loaded. Of each document a
 * part of its stretches of some characters is kept as numbers, chosen so that two texts which share a
 * longer stretch share a number (winnowing: S. Schleimer, D. S. Wilkerson, A. Aiken, SIGMOD 2003); the
 * numbers lie in many small files, of which only those are read that the pasted words lead to.
 */
import { comparable, type FoldChar } from './comparable.ts';
import type { Corpus } from './model.ts';

/** Characters of a stretch, and stretches of which one is kept: 19 characters in a row are found. */
const STRETCH = 8;
const WINDOW = 12;
/** What stands in more documents than this tells none of them. */
const COMMON = 60;
/** About so many numbers make a file. */
const FILE = 1500;
/** Of pasted words so many numbers are looked up. */
const LOOKED_UP = 60;
/** So many documents are compared with. */
const MOST = 4;
/** What another document must share that the first does not: as much as one stretch of its own. */
const ANOTHER = 1;
/** A document that shares nearly as much as the first may be meant as well. */
const AS_NEAR = 0.8;

/** One file: for each number, in base 36, the documents that have it, as places in `FinderFile.ids`. */
export type FinderPart = Record<string, number[]>;

/** What is loaded first. */
export interface FinderFile {
  /** Ids of the documents. */
  ids: string[];
  /** How many parts there are; a power of two. */
  parts: number;
  /** Traditional → simplified (see `CorpusFile`). */
  variants: [string, string][];
}

/** A document whose words can be found. */
export interface FoundDocument {
  id: string;
  /** Titles under which it is named, without 《》. */
  titles: readonly string[];
  corpus: Corpus;
}

/** The parts of an index over these documents, in their order. */
export function finderParts(documents: readonly FoundDocument[], foldChar: FoldChar): FinderPart[] {
  const having = new Map<number, number[]>();
  for (const [at, { titles, corpus }] of documents.entries()) {
    const own = new Set(titles.map((title) => titleNumber(title, foldChar)));
    for (const { text } of corpus.passages) {
      for (const number of numbersOf(comparable(text, foldChar).chars)) own.add(number);
    }
    for (const number of own) {
      const known = having.get(number);
      if (known) known.push(at);
      else having.set(number, [at]);
    }
  }
  const told = [...having].filter(([, documents]) => documents.length <= COMMON);
  const parts = Array.from(
    { length: 2 ** Math.max(0, Math.ceil(Math.log2(told.length / FILE))) },
    (): FinderPart => ({}),
  );
  for (const [number, documents] of told.sort(([a], [b]) => a - b)) {
    parts[partOf(number, parts.length)]![keyOf(number)] = documents;
  }
  return parts;
}

/**
 * Ids of the documents that `text` may quote, the likeliest first; at most four.
 * @param read gives a part by its place
 */
export async function findDocuments(
  text: string,
  { ids, parts }: Pick<FinderFile, 'ids' | 'parts'>,
  foldChar: FoldChar,
  read: (part: number) => Promise<FinderPart>,
): Promise<string[]> {
  const named = titlesIn(text).map((title) => titleNumber(title, foldChar));
  const shared = chosen(text, foldChar);
  const documentsOf = async (number: number): Promise<number[]> =>
    (await read(partOf(number, parts)))[keyOf(number)] ?? [];
  const [byTitle, byWords] = await Promise.all([
    Promise.all(named.map(documentsOf)),
    Promise.all(shared.map(documentsOf)),
  ]);
  return likeliest(byTitle, byWords).map((at) => ids[at]!);
}

/** Those that share most; then those that have what the first have not, or nearly as much; then the named. */
function likeliest(byTitle: readonly number[][], byWords: readonly number[][]): number[] {
  const found: number[] = [];
  let left = byWords;
  const all = sharesOf(left);
  const most = Math.max(0, ...all.values());
  while (found.length < MOST) {
    const [best] = [...sharesOf(left)].sort(([a, x], [b, y]) => y - x || a - b);
    if (!best || (found.length > 0 && best[1] < ANOTHER)) break;
    found.push(best[0]);
    left = left.filter((documents) => !documents.includes(best[0]));
  }
  const near = [...all].filter(([, share]) => share >= most * AS_NEAR);
  const others = [...near.map(([document]) => document), ...byTitle.flat()];
  return [...new Set([...found, ...others])].slice(0, MOST);
}

/** What each document shares; a stretch that several have tells less of each. */
function sharesOf(byWords: readonly number[][]): Map<number, number> {
  const shares = new Map<number, number>();
  for (const documents of byWords) {
    for (const document of documents) {
      shares.set(document, (shares.get(document) ?? 0) + 1 / documents.length);
    }
  }
  return shares;
}

/** Numbers of the pasted words: of what stands in quotation marks first, and of a long text not all. */
function chosen(text: string, foldChar: FoldChar): number[] {
  const quoted = [...text.matchAll(/[“「『"]([^”」』"]{8,})[”」』"]/gu)].map(([, words]) => words!);
  const numbers = (words: string): number[] => numbersOf(comparable(words, foldChar).chars);
  const first = [...new Set(quoted.flatMap(numbers))];
  const rest = numbers(text).filter((number) => !first.includes(number));
  const step = Math.max(1, rest.length / Math.max(1, LOOKED_UP - first.length));
  const spread = rest.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step));
  return [...first, ...spread].slice(0, LOOKED_UP);
}

function titlesIn(text: string): string[] {
  return [...text.matchAll(/《([^《》]{2,80})》/gu)].map(([, title]) => title!);
}

/** The least number of every window, each once; of a text shorter than a window the least of all. */
function numbersOf(chars: readonly string[]): number[] {
  const all: number[] = [];
  for (let at = 0; at + STRETCH <= chars.length; at++) all.push(numberOf(chars, at, at + STRETCH));
  const kept = new Set<number>();
  for (let from = 0; from < Math.max(1, all.length - WINDOW + 1); from++) {
    let least = Number.POSITIVE_INFINITY;
    for (const number of all.slice(from, from + WINDOW)) if (number < least) least = number;
    if (Number.isFinite(least)) kept.add(least);
  }
  return [...kept];
}

/** A whole title; set apart from the same words in a text. */
function titleNumber(title: string, foldChar: FoldChar): number {
  const chars = ['《', ...comparable(title, foldChar).chars];
  return numberOf(chars, 0, chars.length);
}

/** FNV-1a, 32 bits, over code points, its bits mixed so that any of them can name a part. */
function numberOf(chars: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ (chars[at]!.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function partOf(number: number, parts: number): number {
  return number & (parts - 1);
}

function keyOf(number: number): string {
  return number.toString(36);
}
