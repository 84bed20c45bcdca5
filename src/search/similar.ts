import MiniSearch, { type SearchResult } from 'minisearch';
import type { Span } from '../core/text/code-points.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { Because } from './result.ts';
import { piecesOf, segment, wordsWithin } from './segment.ts';
import type { SimilarFile } from './similar-file.ts';
import { BOOST, type SimilarDocument, similarOptions } from './similar-options.ts';
import { blurred, type Sounds } from './sounds.ts';
import { type FoldedRecord, marksOf } from './verify-hit.ts';

/** A clause near in meaning. */
export interface Near {
  key: string;
  document: string;
  score: number;
  /** Words of the query that led here, with the fields in which they were found, best first. */
  words: { word: string; fields: string[] }[];
  /** What of it people mean by these words: code points of its text, most telling first. */
  sayings: (Span & { said: string })[];
  /** Keys of the terms that stand in it. */
  terms: string[];
}

export interface SimilarIndex {
  /** Clauses near to a query, best first; those far behind the best are left out. */
  search(query: string): Near[];
  /** The words of a query that stand in the texts, function words left out. */
  words(query: string): string[];
  /** Every word that is known. */
  vocabulary(): Iterable<string>;
  /** Where in the clause to bring the reader, and the words that led here. */
  evidence(
    near: Near,
    record: FoldedRecord,
    terms: readonly FoldedRecord[],
  ): { marks: Span[]; because: Because[] };
}

/** Of the best clause's score, what another must have to be shown. */
const SHARE = 0.34;
const SHOWN = 5;
/** How much a word within a longer word tells. */
const WITHIN = 0.45;
/** How much a word tells that was typed with a wrong character of the same sound. */
const HEARD = 0.8;
/** So much of a query is listened to, and the longest word that is recognised by its sound. */
const HEARD_LENGTH = 40;
const LONGEST_HEARD = 8;

/** @param sounds where they are loaded, a word with a wrong character of the same sound is understood */
export function openSimilar(file: SimilarFile, sounds: Sounds | null): SimilarIndex {
  const index = MiniSearch.loadJS<SimilarDocument>(
    file.index as Parameters<typeof MiniSearch.loadJS>[0],
    similarOptions,
  );
  const vocabulary = new Set<string>();
  const { index: entries } = file.index as { index: [string, unknown][] };
  for (const [word] of entries) vocabulary.add(word);
  const common = new Set(file.common);
  const isWord = (word: string) =>
    vocabulary.has(word) || common.has(word) || FUNCTION_WORDS.has(word);
  const known = (query: string) => {
    const pieces = piecesOf(query);
    return segment(query, isWord).filter(
      (word) => !FUNCTION_WORDS.has(word) && !isPartOfWord(word, query, pieces),
    );
  };
  let bySound: Map<string, string> | undefined;

  /** Words to look for and how much each tells. */
  const weigh = (query: string): Map<string, { weight: number; asked: string }> => {
    const words = new Map<string, { weight: number; asked: string }>();
    const add = (word: string, weight: number, asked: string) => {
      if ((words.get(word)?.weight ?? 0) < weight) words.set(word, { weight, asked });
    };
    for (const word of known(query).filter((one) => !common.has(one))) {
      add(word, 1, word);
      for (const part of wordsWithin(word, (one) => vocabulary.has(one))) add(part, WITHIN, word);
    }
    if (!sounds) return words;
    bySound ??= wordsBySound(vocabulary, sounds);
    for (const [asked, word] of misheard(query, bySound, isWord, sounds)) add(word, HEARD, asked);
    return words;
  };

  return {
    words: known,
    vocabulary: () => vocabulary,
    evidence: evidenceOf,
    search(query) {
      const words = weigh(query);
      if (words.size === 0) return [];
      const found = index.search([...words.keys()].join(' '), {
        combineWith: 'OR',
        boost: BOOST,
        bm25: { k: 1.2, b: 0.25, d: 0.5 },
        boostTerm: (term) => words.get(term)?.weight ?? 1,
      });
      const best = found[0]?.score ?? 0;
      return found
        .filter(({ score }) => score >= best * SHARE)
        .slice(0, SHOWN)
        .map((result) => nearOf(result, file, words));
    },
  };
}

/** Whether a word stands only within a longer word that is not known: 基地 in 宅基地. */
function isPartOfWord(word: string, query: string, pieces: readonly string[] | null): boolean {
  const longer = pieces?.find((piece) => piece.length > word.length && piece.includes(word));
  return longer !== undefined && !query.split(longer).some((rest) => rest.includes(word));
}

function nearOf(
  { id, score, match }: SearchResult,
  { clauses, sayings, terms }: SimilarFile,
  words: ReadonlyMap<string, { weight: number; asked: string }>,
): Near {
  const clause = clauses[id as number]!;
  const matched = Object.entries(match)
    .map(([word, fields]) => ({ word, fields, weight: words.get(word)?.weight ?? 0 }))
    .sort((a, b) => b.weight * b.word.length - a.weight * a.word.length);
  const said = sayings
    .filter(([of]) => of === id)
    .flatMap(([, start, end, list]) => {
      const all = list.join(' ');
      const held = matched.filter(({ word }) => all.includes(word));
      const whole = held.find(({ word }) => list.includes(word)) ?? held[0];
      if (!whole) return [];
      const worth = held.reduce(
        (sum, { word, weight }) => sum + weight * word.length * (list.includes(word) ? 2 : 1),
        0,
      );
      return [{ start, end, said: whole.word, worth }];
    })
    .sort((a, b) => b.worth - a.worth);
  return {
    key: clause.key,
    document: clause.document,
    score,
    words: matched.map(({ word, fields }) => ({ word, fields })),
    sayings: said.map(({ start, end, said: word }) => ({ start, end, said: word })),
    terms: terms.filter(([, places]) => places.includes(id as number)).map(([key]) => key),
  };
}

/** The first word of each sound. */
function wordsBySound(vocabulary: ReadonlySet<string>, sounds: Sounds): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of vocabulary) {
    const sound = word.length < 2 || word.length > LONGEST_HEARD ? null : soundOf(word, sounds);
    if (sound && !words.has(sound)) words.set(sound, word);
  }
  return words;
}

function soundOf(word: string, sounds: Sounds): string | null {
  return sounds.of(word)?.map(blurred).join(' ') ?? null;
}

/**
 * Pieces of the query that are no words but sound like one: 津帖 → 津贴.
 * @returns pairs of what was typed and the word
 */
function misheard(
  query: string,
  bySound: ReadonlyMap<string, string>,
  isWord: (word: string) => boolean,
  sounds: Sounds,
): [string, string][] {
  const chars = Array.from(query).slice(0, HEARD_LENGTH);
  const text = chars.join('');
  const covered = new Set<number>();
  let at = 0;
  for (const word of segment(text, isWord)) {
    at = text.indexOf(word, at);
    for (let i = 0; i < word.length; i++) covered.add(at + i);
    at += word.length;
  }
  const pairs: [string, string][] = [];
  for (let from = 0; from < chars.length; from++) {
    for (let end = from + 2; end <= Math.min(chars.length, from + LONGEST_HEARD); end++) {
      const own = chars.slice(from, end);
      const piece = own.join('');
      if (isWord(piece) || own.every((_, i) => covered.has(from + i))) continue;
      const word = bySound.get(soundOf(piece, sounds) ?? '');
      if (word && Array.from(word).some((char, i) => char === own[i])) pairs.push([piece, word]);
    }
  }
  return pairs;
}

function evidenceOf(
  near: Near,
  record: FoldedRecord,
  terms: readonly FoldedRecord[],
): { marks: Span[]; because: Because[] } {
  const [saying] = near.sayings;
  const inText = near.words.flatMap(({ word, fields }) =>
    fields.includes('text') ? marksOf(record, word) : [],
  );
  const because: Because[] = [];
  for (const { word, fields } of near.words) {
    const reason = reasonOf(word, fields, near, record, terms);
    if (
      reason &&
      !because.some(({ asked, found }) => asked.includes(word) || found === reason.found)
    ) {
      because.push(reason);
    }
  }
  const marks = saying ? [{ start: saying.start, end: saying.end }] : inText;
  return { marks: marks.length > 0 ? marks : inText, because: because.slice(0, 3) };
}

function reasonOf(
  word: string,
  fields: readonly string[],
  near: Near,
  { record }: FoldedRecord,
  terms: readonly FoldedRecord[],
): Because | null {
  const saying = near.sayings.find(({ said }) => said === word);
  if (fields.includes('text')) return { asked: word, found: word, where: 'text' };
  if (saying) {
    const found = Array.from(record.text).slice(saying.start, saying.end).join('');
    return { asked: word, found, where: 'said' };
  }
  const term =
    terms.find((one) => one.title.includes(word)) ?? terms.find((one) => one.text.includes(word));
  if (term && (fields.includes('name') || fields.includes('explained'))) {
    return {
      asked: word,
      found: term.record.title,
      where: term.title.includes(word) ? 'name' : 'explained',
    };
  }
  if (fields.includes('plain')) return { asked: word, found: word, where: 'plain' };
  if (fields.includes('who')) return { asked: word, found: word, where: 'who' };
  return fields.includes('said') ? { asked: word, found: '', where: 'said' } : null;
}
