import type { Token } from '../compare/tokens.ts';
import type { BaseTokens } from './base.ts';
import type { Departure } from './departures.ts';

/** Neighbouring departures are one variant to a reader when no more than this agrees between them … */
const NEAR = 2;
/** … or this, within one phrase: 县域普通高中 against 县城普通高中中. */
const NEAR_IN_PHRASE = 4;
/** A mark that differs beside a word that differs stays a variant of its own, unless adjoining. */
const NEAR_MARK = 1;
/** Longer omissions and additions are variants of their own. */
const LONG = 24;

/**
 * Joins neighbouring departures into the variants an editor would print.
 * @param departures in order
 * @param apart base positions at which something else stands (a copy, debris): never joined across
 */
export function mergeNeighbours(
  base: BaseTokens,
  witness: readonly Token[],
  departures: readonly Departure[],
  apart: ReadonlySet<number>,
): Departure[] {
  const merged: Departure[] = [];
  for (const departure of departures) {
    const before = merged.at(-1);
    if (before && isNear(base, witness, before, departure, apart)) {
      merged[merged.length - 1] = { ...before, b1: departure.b1, w1: departure.w1 };
    } else merged.push(departure);
  }
  return merged;
}

function isNear(
  base: BaseTokens,
  witness: readonly Token[],
  before: Departure,
  after: Departure,
  apart: ReadonlySet<number>,
): boolean {
  const agreed = after.b0 - before.b1;
  if (before.block !== after.block || agreed !== after.w0 - before.w1) return false;
  if (agreed > NEAR_IN_PHRASE || isLong(before) || isLong(after)) return false;
  for (let b = before.b1; b <= after.b0; b++) if (apart.has(b)) return false;
  const marks = onlyMarks(base, witness, before) !== onlyMarks(base, witness, after);
  if (marks) return agreed <= NEAR_MARK;
  if (agreed <= NEAR) return true;
  return !base.tokens.slice(before.b1, after.b0).some(({ punctuation }) => punctuation);
}

function isLong({ b0, b1, w0, w1 }: Departure): boolean {
  return Math.max(b1 - b0, w1 - w0) > LONG;
}

/** Whether nothing but punctuation marks differs. */
export function onlyMarks(
  base: BaseTokens,
  witness: readonly Token[],
  departure: Departure,
): boolean {
  const { b0, b1, w0, w1 } = departure;
  for (let b = b0; b < b1; b++) if (!base.tokens[b]!.punctuation) return false;
  for (let w = w0; w < w1; w++) if (!witness[w]!.punctuation) return false;
  return true;
}
