/**
 * Where words of the text may be cut. Words that begin or end within a number, or begin right after what
 * negates them, do not say what the text says: 低于80% of 不低于80%.
 */
import { Joint } from './comparable.ts';
import type { CorpusIndex } from './corpus-index.ts';

const DIGIT = /^\d$/;
const OF_NUMBER = /^[\d.%‰℃]$/;
const NEGATION = /^(?:不[得能再应要可宜准许须必]|禁止|严禁|.?[不未非无没勿莫])$/u;

/** Whether the text has punctuation (not 、 or a quotation mark) or an end before `position`. */
export function isEdge(index: CorpusIndex, position: number): boolean {
  return ((index.joints[position] ?? 0) & Joint.clauseEdge) !== 0;
}

/** Whether a position of the corpus lies inside a number. */
export function cutsNumber(index: CorpusIndex, position: number): boolean {
  if (position === 0) return false;
  const [before = '', after = ''] = Array.from(index.decode(position - 1, position + 1));
  return (DIGIT.test(before) && OF_NUMBER.test(after)) || (before === '.' && DIGIT.test(after));
}

/** How many characters before a position negate what begins there; 0 when there are none. */
export function negationBefore(index: CorpusIndex, position: number): number {
  if (position === 0 || isEdge(index, position)) return 0;
  const from = position > 1 && !isEdge(index, position - 1) ? position - 2 : position - 1;
  const words = index.decode(from, position);
  if (!NEGATION.test(words)) return 0;
  return /[不未非无没勿莫]$/u.test(words) ? 1 : words.length;
}

/** Whether words of the corpus may be taken by themselves from `from` on. */
export function mayBegin(index: CorpusIndex, from: number): boolean {
  return !cutsNumber(index, from) && negationBefore(index, from) === 0;
}

/** Whether words of the corpus may be taken by themselves up to `to`. */
export function mayEnd(index: CorpusIndex, to: number): boolean {
  return !cutsNumber(index, to);
}
