import type { Span } from '../text/code-points.ts';

/** Neither letter nor digit: what is left out when words are counted or compared. */
export const PUNCTUATION = /[^\p{L}\p{N}%]/u;

/** The same characters in two texts. Offsets and length are code points. */
export interface Run {
  /** Offset in what is said. */
  start: number;
  /** Offset in the text that is spoken of. */
  at: number;
  length: number;
}

/**
 * Maximal runs of the same characters in two texts, punctuation at either end left off, by the
 * table of common suffix lengths. Time and space: |said| × |text| and |text|.
 * @param shortest shorter runs are dropped
 */
export function commonRuns(
  said: readonly string[],
  text: readonly string[],
  shortest: number,
): Run[] {
  const runs: Run[] = [];
  let previous = new Uint16Array(text.length + 1);
  for (let i = 1; i <= said.length; i++) {
    const current = new Uint16Array(text.length + 1);
    for (let j = 1; j <= text.length; j++) {
      if (said[i - 1] !== text[j - 1]) continue;
      current[j] = previous[j - 1]! + 1;
      const ends = i === said.length || j === text.length || said[i] !== text[j];
      if (!ends) continue;
      const length = current[j]!;
      runs.push(trim({ start: i - length, at: j - length, length }, said));
    }
    previous = current;
  }
  return runs.filter(({ length }) => length >= shortest);
}

/** At how many of its two ends a run meets punctuation, or the end, of the text. */
export function edgesOf({ at, length }: Run, text: readonly string[]): number {
  const isEdge = (char: string | undefined): boolean => !char || PUNCTUATION.test(char);
  return Number(isEdge(text[at - 1])) + Number(isEdge(text[at + length]));
}

/** Of runs that overlap in what is said only the longest is kept, the first of equals. */
export function longestOnly<Found extends Run>(runs: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const run of runs.toSorted((a, b) => b.length - a.length || a.start - b.start)) {
    if (!kept.some((other) => overlap(spanOf(run), spanOf(other)))) kept.push(run);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

function spanOf({ start, length }: Run): Span {
  return { start, end: start + length };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function trim(run: Run, said: readonly string[]): Run {
  let { start, at, length } = run;
  while (length > 0 && PUNCTUATION.test(said[start]!))
    [start, at, length] = [start + 1, at + 1, length - 1];
  while (length > 0 && PUNCTUATION.test(said[start + length - 1]!)) length--;
  return { start, at, length };
}
