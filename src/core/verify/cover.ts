/**
 * Honest cutting: can the words be put together wholly from verbatim pieces that meet only where
 * the text has punctuation of its own, or where the quoter set an ellipsis? An enumeration mark
 * (、) and quotation marks are no such place: an item dropped from a list is an alteration.
 */
import type { Run } from '../compare/runs.ts';
import { Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { isEdge, mayBegin, mayEnd } from './edges.ts';

/** Shorter pieces prove nothing: any four characters of policy language stand somewhere. */
const MIN_PIECE = 4;
/**
 * Joined with another place, a piece must be this long, and all pieces on average: else a changed
 * number (5年左右时间 for 10年左右时间) could pass for words joined from two clauses.
 */
const MIN_JOINED = 8;

/** Positions in `range` where `codes` stands. */
export function findExact(codes: string, index: CorpusIndex, range: Range): number[] {
  const found: number[] = [];
  if (codes === '') return found;
  let at = index.codes.indexOf(codes, range.from);
  while (at !== -1 && at + codes.length <= range.to) {
    found.push(at);
    at = index.codes.indexOf(codes, at + 1);
  }
  return found;
}

/**
 * The fewest honest pieces that make up all of `codes`, those in the text's own order preferred;
 * undefined when there are none.
 * @param joints `Joint` flags of the input before each character and at the end
 */
export function coverHonestly(
  codes: string,
  joints: readonly number[],
  index: CorpusIndex,
  range: Range,
): Run[] | undefined {
  const size = codes.length;
  const cost = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Array<Run | undefined>(size + 1);
  cost[0] = 0;
  for (let from = 0; from + MIN_PIECE <= size; from++) {
    const paid = cost[from] ?? 0;
    if (paid === Number.POSITIVE_INFINITY) continue;
    const before = last[from];
    const freeStart = from === 0 || hasEllipsis(joints, from);
    for (const at of index.pairs.get(codes.slice(from, from + 2)) ?? []) {
      if (at < range.from || at >= range.to) continue;
      if (!isEdge(index, at) && !(freeStart && mayBegin(index, at))) continue;
      const longest = matchLength(codes, from, index.codes, at);
      if (longest < MIN_PIECE) continue;
      const step = paid + 10 + detour(before, at, index) + ragged(at, index);
      for (let length = MIN_PIECE; length <= longest; length++) {
        const to = from + length;
        const freeEnd = to === size || hasEllipsis(joints, to);
        if (!isEdge(index, at + length) && !(freeEnd && mayEnd(index, at + length))) continue;
        const all = step + ragged(at + length, index);
        if (all >= (cost[to] ?? 0)) continue;
        cost[to] = all;
        last[to] = { said: from, at, length };
      }
    }
  }
  const pieces: Run[] = [];
  for (let run = last[size]; run; run = run.said === 0 ? undefined : last[run.said]) {
    pieces.unshift(run);
  }
  const longEnough = pieces.every((piece, i) => {
    const before = pieces[i - 1];
    if (!before || detour(before, piece.at, index) <= 0) return true;
    return Math.min(before.length, piece.length) >= MIN_JOINED;
  });
  const few = pieces.length > 0 && pieces.length <= Math.max(2, size / MIN_JOINED);
  return few && longEnough ? pieces : undefined;
}

/** How many characters agree from two starting points on. */
export function matchLength(a: string, fromA: number, b: string, fromB: number): number {
  let length = 0;
  while (
    fromA + length < a.length &&
    a.charCodeAt(fromA + length) === b.charCodeAt(fromB + length)
  ) {
    length++;
  }
  return length;
}

/** Whether the quoter marked an omission before the character. */
export function hasEllipsis(joints: readonly number[], at: number): boolean {
  return ((joints[at] ?? 0) & Joint.ellipsis) !== 0;
}

/** Of several places that one is meant where the words begin and end as they do in the text. */
function ragged(position: number, index: CorpusIndex): number {
  return isEdge(index, position) ? 0 : 1;
}

function detour(before: Run | undefined, at: number, index: CorpusIndex): number {
  if (!before) return 0;
  const end = before.at + before.length;
  if (index.continues(end, at)) return -10;
  return at >= end && index.together(end, at) ? 0 : 3;
}
