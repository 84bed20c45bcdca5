/**
 * Which words of one text another has: the one search for shared words, under ties, coverage and
 * the corroborations of the apparatus. They differ by a threshold only (`THRESHOLDS`).
 */
import type { Span } from '../text/code-points.ts';
import { isLetter } from './characters.ts';
import { findRuns, type Run, type Sequence } from './runs.ts';
import { type Token, tokenize } from './tokens.ts';

/** How many characters make shared words more than a commonplace. */
export interface Threshold {
  /** Words that are whole phrases of the text, from one mark of it to another. */
  phrase: number;
  /** Words that reach a mark of the text at one end only. */
  cut: number;
}

/**
 * Words cut out of a phrase say something from eight characters on (基本公共服务 stands everywhere).
 * What a summary kept is also told by short phrases: 用5年左右时间 has seven characters. Who
 * corroborates a reading has whole phrases, and eight characters of them.
 */
export const THRESHOLDS = {
  tie: { phrase: 8, cut: 8 },
  coverage: { phrase: 6, cut: 8 },
  corroboration: { phrase: 8, cut: 8 },
} satisfies Record<string, Threshold>;

/** A text made ready for comparing. */
export interface Comparand {
  tokens: readonly Token[];
}

/** The same words in what is said and in one of the texts, as code-point spans of each. */
export interface SharedWords {
  /** Index of the text. */
  text: number;
  said: Span;
  at: Span;
  /** The same in tokens of both. */
  run: Run;
}

/**
 * Makes a text ready.
 * @param names names of the document (its titles): they name it, and are not its words
 */
export function comparand(text: string, names: readonly string[] = []): Comparand {
  const named = names.flatMap((name) => spansOf(text, name));
  return { tokens: tokenize(text, NO_VARIANTS, named) };
}

/**
 * The words that `said` shares with the texts: maximal runs of the same characters (width, case,
 * line breaks and the curl of quotes do not count), marks at either end left off, of which at least
 * one end stands at a mark, or the end, of the text (a run out of the middle of two phrases says
 * nothing). A word of `said` stands for one place, that of its longest run. In the order of `said`.
 */
export function sharedWords(
  said: Comparand,
  texts: readonly Comparand[],
  threshold: Threshold,
): SharedWords[] {
  const number = numbering();
  const numbers = said.tokens.map(number);
  const shortest = Math.min(threshold.phrase, threshold.cut);
  const runs = texts.flatMap(({ tokens }, text) =>
    commonRuns(Int32Array.from(numbers), Int32Array.from(tokens, number), shortest).map((run) => ({
      text,
      run: trimmed(run, tokens),
    })),
  );
  const telling = ({ text, run }: Found): boolean => isTelling(run, texts[text]!.tokens, threshold);
  return longestFirst(runs.filter(telling), texts, telling).map(({ text, run }) => ({
    text,
    run,
    said: spanOf(said.tokens, run.said, run.length),
    at: spanOf(texts[text]!.tokens, run.at, run.length),
  }));
}

const NO_VARIANTS = new Map<string, string>();

function spansOf(text: string, name: string): Span[] {
  if (name === '') return [];
  const before = text.split(name).slice(0, -1);
  let start = 0;
  return before.map((words) => {
    start += Array.from(words).length;
    const span = { start, end: start + Array.from(name).length };
    start = span.end;
    return span;
  });
}

function numbering(): (token: Token) => number {
  const numbers = new Map<string, number>();
  return ({ n }) => {
    const known = numbers.get(n) ?? numbers.size;
    numbers.set(n, known);
    return known;
  };
}

function commonRuns(said: Sequence, text: Sequence, shortest: number): Run[] {
  const region = { b0: 0, b1: text.length, w0: 0, w1: said.length };
  return findRuns(text, said, region, shortest, Number.POSITIVE_INFINITY);
}

function trimmed(run: Run, text: readonly Token[]): Run {
  let { at, said, length } = run;
  while (length > 0 && !isLetter(text[at]!.n)) [at, said, length] = [at + 1, said + 1, length - 1];
  while (length > 0 && !isLetter(text[at + length - 1]!.n)) length--;
  return { at, said, length };
}

function isTelling({ at, length }: Run, text: readonly Token[], threshold: Threshold): boolean {
  const isEdge = (token: Token | undefined): boolean => !token || !isLetter(token.n);
  const edges = Number(isEdge(text[at - 1])) + Number(isEdge(text[at + length]));
  return length >= (edges === 2 ? threshold.phrase : edges === 1 ? threshold.cut : Infinity);
}

interface Found {
  text: number;
  run: Run;
}

/**
 * Of runs that overlap in what is said the longest keeps its words, the first of equals; what is left
 * of the others is judged anew. In the order of what is said.
 */
function longestFirst(
  found: readonly Found[],
  texts: readonly Comparand[],
  telling: (one: Found) => boolean,
): Found[] {
  const kept: Found[] = [];
  const waiting = [...found];
  const rank = (a: Found, b: Found): number =>
    b.run.length - a.run.length || a.run.said - b.run.said;
  for (waiting.sort(rank); waiting.length > 0; ) {
    const [one] = waiting.splice(0, 1);
    if (!one) break;
    const other = kept.find(({ run }) => overlap(one.run, run));
    if (!other) kept.push(one);
    else {
      const rest = without(one.run, other.run)
        .map((run) => ({ text: one.text, run: trimmed(run, texts[one.text]!.tokens) }))
        .filter(telling);
      waiting.push(...rest);
      if (rest.length > 0) waiting.sort(rank);
    }
  }
  return kept.sort((a, b) => a.run.said - b.run.said);
}

/** What is left of a run before and after the words of another. */
function without(run: Run, { said, length }: Run): Run[] {
  const before = Math.max(0, said - run.said);
  const skipped = Math.max(0, said + length - run.said);
  return [
    { ...run, length: Math.min(before, run.length) },
    { at: run.at + skipped, said: run.said + skipped, length: run.length - skipped },
  ].filter((rest) => rest.length > 0);
}

function overlap(a: Run, b: Run): boolean {
  return a.said < b.said + b.length && b.said < a.said + a.length;
}

function spanOf(tokens: readonly Token[], from: number, length: number): Span {
  return { start: tokens[from]!.at, end: tokens[from + length - 1]!.at + 1 };
}
