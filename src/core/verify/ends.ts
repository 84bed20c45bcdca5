/** The ends of a chain of shared runs: what is near there, and how far to look. */
import type { Run } from '../compare/runs.ts';
import { Joint } from './comparable.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { isEdge } from './edges.ts';

/** So many characters may have been left out between a run and a short one beyond it. */
const LONGEST_GAP = 12;

/**
 * A chain with the words beyond its ends that are too short to be found as runs by themselves:
 * 支持 in 支持幼儿园 is the text's 支持 of 支持有条件的幼儿园, and not an addition.
 */
export function withShortEnds(codes: string, chain: readonly Run[], index: CorpusIndex): Run[] {
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) return [];
  const head = runBefore(codes.slice(0, first.said), first.at, index);
  const inputEnd = last.said + last.length;
  const tail = runAfter(codes.slice(inputEnd), last.at + last.length, index);
  return [...(head ? [head] : []), ...chain, ...(tail ? [{ ...tail, said: inputEnd }] : [])];
}

/** The longest end of `rest` that stands shortly before `at`; a single character only where words begin. */
function runBefore(rest: string, at: number, index: CorpusIndex): Run | undefined {
  const from = sentenceStart(index, at, rest.length + LONGEST_GAP);
  const window = index.codes.slice(from, at);
  for (let length = rest.length; length >= 1; length--) {
    const input = rest.length - length;
    const place = window.lastIndexOf(rest.slice(input));
    if (place === -1 || window.length - place - length > LONGEST_GAP) continue;
    // What stands in another unit is another word, unless it is all of that unit.
    if (isParted(index, from + place + length, at)) continue;
    if (length > 1 || isEdge(index, from + place)) return { said: input, at: from + place, length };
  }
  return undefined;
}

/** The longest beginning of `rest` that stands shortly after `end`; a single character only where words end. */
function runAfter(rest: string, end: number, index: CorpusIndex): Run | undefined {
  const window = index.codes.slice(end, sentenceEnd(index, end, rest.length + LONGEST_GAP));
  for (let length = rest.length; length >= 1; length--) {
    const place = window.indexOf(rest.slice(0, length));
    if (place === -1 || place > LONGEST_GAP) continue;
    const at = end + place;
    if (isParted(index, end, at)) continue;
    if (length > 1 || isEdge(index, at + 1)) return { said: 0, at, length };
  }
  return undefined;
}

/** Whether punctuation stands between two positions, the second included. */
function isParted(index: CorpusIndex, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (isEdge(index, at)) return true;
  return false;
}

function beginsSentence(index: CorpusIndex, position: number): boolean {
  if (position === 0 || !index.together(position - 1, position)) return true;
  return ((index.joints[position] ?? 0) & Joint.sentenceEnd) !== 0;
}

/** The first of at most `size` positions before `at` in its sentence. */
export function sentenceStart(index: CorpusIndex, at: number, size: number): number {
  let from = at;
  while (from > 0 && at - from < size && !beginsSentence(index, from)) from--;
  return from;
}

/** The end of at most `size` positions from `end` on in its sentence. */
export function sentenceEnd(index: CorpusIndex, end: number, size: number): number {
  let to = end;
  while (to - end < size && index.together(to, to + 1) && !beginsSentence(index, to)) to++;
  return to;
}
