import { gramKey, indexGrams, type Sequence } from '../compare/runs.ts';
import type { BaseTokens } from './base.ts';
import type { Departure } from './departures.ts';

/** Witness words [w0, w1) that repeat, or that stand in place of, base tokens [b0, b1) elsewhere. */
export interface Copy {
  kind: 'repetition' | 'transposition';
  b0: number;
  b1: number;
  w0: number;
  w1: number;
  /** Where in the base they stand: before token `at`, in block number `block`. */
  at: number;
  block: number;
}

/** Added words shorter than this are not looked for elsewhere: common phrases would be found. */
const LONG = 8;
const SEED = 5;
/** How many places of a phrase are looked at; phrases of legal prose recur. */
const CANDIDATES = 256;
/** The share of a stretch that must be found elsewhere word for word. */
const LIKENESS = 0.75;

interface Piece {
  b: number;
  w: number;
  length: number;
}

/** What the search for copies works on. */
export interface Alignment {
  base: BaseTokens;
  /** Base and witness as numbers, see `align.ts`. */
  numbers: Sequence;
  witness: Sequence;
  partner: Int32Array;
}

/**
 * Takes out of `departures` the longer additions that repeat base words the witness also has in their
 * place (重), or that are base words missing there (倒).
 * @returns the copies, and the departures that remain
 */
export function takeCopies(
  alignment: Alignment,
  departures: readonly Departure[],
): { copies: Copy[]; rest: Departure[] } {
  const copies: Copy[] = [];
  const rest: Departure[] = [];
  if (!departures.some(isLong)) return { copies, rest: [...departures] };
  const { base, numbers } = alignment;
  const grams = indexGrams(numbers, 0, numbers.length, SEED);
  for (const departure of departures) {
    const found = isLong(departure) ? clusters(findPieces(alignment, grams, departure)) : [];
    let w = departure.w0;
    let [b0, b1] = [departure.b0, departure.b1];
    for (const pieces of found) {
      const parts = byBlock(alignment, pieces);
      // Single characters left over at the edges of the departure go with the copy.
      const lead = pieces[0]!.w - w < SEED ? pieces[0]!.w - w : 0;
      const end = endOf(pieces);
      const trail = departure.w1 - end < SEED ? departure.w1 - end : 0;
      if (w < pieces[0]!.w - lead || b0 < b1) {
        rest.push({ ...departure, b0, b1, w0: w, w1: pieces[0]!.w - lead });
        b0 = b1;
      }
      for (const [i, part] of parts.entries()) {
        const isFirst = i === 0;
        const isLast = i === parts.length - 1;
        const w0 = part.pieces[0]!.w - (isFirst ? lead : 0);
        const w1 = isLast ? end + trail : parts[i + 1]!.pieces[0]!.w;
        const kind = part.attested ? 'repetition' : 'transposition';
        const range = baseRange(base, part, isFirst ? lead : 0, isLast ? trail : 0);
        copies.push({ kind, ...range, w0, w1, at: departure.b1, block: departure.block });
        w = w1;
      }
    }
    if (w < departure.w1 || b0 < b1) rest.push({ ...departure, b0, b1, w0: w, w1: departure.w1 });
  }
  return { copies, rest };
}

function isLong(departure: Departure): boolean {
  return departure.w1 - departure.w0 >= LONG;
}

/** Exact pieces of the base in the added words, from left to right, the longest at each step. */
function findPieces(
  { numbers, witness, partner }: Alignment,
  grams: ReadonlyMap<number, number[]>,
  departure: Departure,
): Piece[] {
  const pieces: Piece[] = [];
  for (let w = departure.w0; w + SEED <= departure.w1; ) {
    let best: Piece = { b: -1, w, length: 0 };
    let bestRank = 0;
    for (const b of (grams.get(gramKey(witness, w, SEED)) ?? []).slice(0, CANDIDATES)) {
      let length = 0;
      while (w + length < departure.w1 && numbers[b + length] === witness[w + length]) length++;
      const goesOn = isContinued(pieces.at(-1), { b, w, length });
      // Of several sources the likeliest goes on from the piece before, or is itself missing.
      const isMissing = partner[b] === -1;
      const rank = length + (goesOn ? 2 * LONG : 0) + (isMissing ? LONG : 0);
      if (rank > bestRank) [best, bestRank] = [{ b, w, length }, rank];
    }
    if (best.length >= SEED) pieces.push(best);
    w += best.length >= SEED ? best.length : 1;
  }
  return pieces;
}

/** Whether two pieces stand close together both here and in the base, as parts of one copy do. */
function isContinued(before: Piece | undefined, piece: Piece): boolean {
  if (!before) return false;
  const here = piece.w - before.w - before.length;
  const there = piece.b - before.b - before.length;
  return here < LONG && Math.abs(there) < LONG;
}

/** Pieces that stand close together and are enough to be a copy. */
function clusters(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const before = groups.at(-1)?.at(-1);
    if (isContinued(before, piece)) groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups.filter(isLikeness);
}

function isLikeness(group: readonly Piece[]): boolean {
  const extent = endOf(group) - group[0]!.w;
  const covered = group.reduce((sum, { length }) => sum + length, 0);
  return group.some(({ length }) => length >= LONG) && covered >= LIKENESS * extent;
}

function endOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1)!;
  return last.w + last.length;
}

interface Part {
  block: number;
  attested: boolean;
  pieces: Piece[];
}

/** Divides a copy where it passes from one base block to another, or from present to missing. */
function byBlock({ base, partner }: Alignment, pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  for (const { b, w, length } of pieces) {
    for (let offset = 0; offset < length; offset++) {
      const at = b + offset;
      const block = base.blockOf[at]!;
      const attested = partner[b + (length >> 1)] !== -1;
      const part = parts.at(-1);
      const piece = part?.pieces.at(-1);
      if (part && part.block === block && part.attested === attested) {
        if (piece && piece.w + piece.length === w + offset && piece.b + piece.length === at) {
          piece.length++;
        } else part.pieces.push({ b: at, w: w + offset, length: 1 });
      } else parts.push({ block, attested, pieces: [{ b: at, w: w + offset, length: 1 }] });
    }
  }
  return parts;
}

/** The base words of a part, widened by what its edges took in, within their block. */
function baseRange(
  base: BaseTokens,
  { block, pieces }: Part,
  lead: number,
  trail: number,
): { b0: number; b1: number } {
  const b0 = Math.min(...pieces.map(({ b }) => b)) - lead;
  const b1 = Math.max(...pieces.map(({ b, length }) => b + length)) + trail;
  return { b0: Math.max(b0, base.starts[block]!), b1: Math.min(b1, base.starts[block + 1]!) };
}
