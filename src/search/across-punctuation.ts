import { codePointLength, type Span, sliceCodePoints } from '../core/text/code-points.ts';
import type { Lookup } from './lookup.ts';
import type { FoldedRecord } from './verify-hit.ts';

/**
 * A phrase that stands in the text only with marks inside it: HPV疫苗 for （HPV）疫苗, 家政助餐 for
 * 家政、助餐. Marks that end a clause of a sentence (，。；) are no part of a phrase.
 */

const SHORTEST = 4;
const LONGEST = 24;
/** No piece between two marks is shorter, or chance would find it. */
const PIECE = 2;
const WITHIN = /^[、·“”‘’（）()《》〈〉「」『』—\-\s]$/u;

/** Keys of the records that may hold the run so. */
export async function keysAcross(run: string, lookup: Lookup): Promise<string[]> {
  const length = codePointLength(run);
  if (length < SHORTEST || length > LONGEST) return [];
  const found = new Map<string, Promise<readonly string[]>>();
  const containing = (start: number, end: number) => {
    const piece = sliceCodePoints(run, start, end);
    const keys = found.get(piece) ?? lookup.containing(piece);
    found.set(piece, keys);
    return keys;
  };
  const keys = new Set<string>();
  for (let cut = PIECE; cut <= length - PIECE; cut++) {
    const [head, tail] = await Promise.all([containing(0, cut), containing(cut, length)]);
    const ends = new Set(tail);
    for (const key of head) if (ends.has(key)) keys.add(key);
  }
  if (keys.size > 0) return [...keys];
  for (let first = PIECE; first <= length - 2 * PIECE; first++) {
    const head = await containing(0, first);
    if (head.length === 0) continue;
    for (let second = first + PIECE; second <= length - PIECE; second++) {
      const pieces = await Promise.all([containing(first, second), containing(second, length)]);
      const [middle, end] = pieces.map((piece) => new Set(piece));
      for (const key of head) if (middle!.has(key) && end!.has(key)) keys.add(key);
    }
  }
  return [...keys];
}

/** Where the run stands in a record's text when the marks inside are passed over. */
export function marksAcross({ text }: FoldedRecord, run: string): Span[] {
  const chars = Array.from(text);
  const kept = chars.map((_, at) => at).filter((at) => !WITHIN.test(chars[at]!));
  const tight = kept.map((at) => chars[at]);
  const sought = Array.from(run);
  const marks: Span[] = [];
  for (let at = 0; at + sought.length <= tight.length; at++) {
    if (!sought.every((char, index) => tight[at + index] === char)) continue;
    marks.push({ start: kept[at]!, end: kept[at + sought.length - 1]! + 1 });
  }
  return marks;
}
