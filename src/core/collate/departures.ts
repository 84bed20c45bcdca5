import type { Token } from '../compare/tokens.ts';
import type { BaseTokens } from './base.ts';

/** Base tokens [b0, b1) against witness tokens [w0, w1): one of the two may be empty. */
export interface Departure {
  b0: number;
  b1: number;
  w0: number;
  w1: number;
  /** Index of the base block in which it stands. */
  block: number;
}

export interface Departures {
  departures: Departure[];
  /** The base tokens [start, end) that the witness reaches, from its first to its last agreement. */
  extent: { start: number; end: number };
}

/**
 * A witness that stops this close to the end of a block (or begins this close to its start) has
 * lost those characters; one that stops farther off ends there.
 */
export const EDGE = 8;

/**
 * What does not agree, in order. A departure across block borders is divided at them; the witness's
 * words then stand with the first part.
 * @param breaksOff the page itself says that the text goes on elsewhere: then it has lost nothing
 */
export function listDepartures(
  base: BaseTokens,
  witness: readonly Token[],
  partner: Int32Array,
  breaksOff: boolean,
): Departures {
  const first = partner.findIndex((w) => w !== -1);
  if (first === -1) {
    const everything = { b0: 0, b1: 0, w0: 0, w1: witness.length, block: 0 };
    return { departures: witness.length > 0 ? [everything] : [], extent: { start: 0, end: 0 } };
  }
  const last = partner.findLastIndex((w) => w !== -1);
  const extent = {
    start: headStart(base, first),
    end: breaksOff ? last + 1 : tailEnd(base, last + 1),
  };
  const departures: Departure[] = [];
  let [b0, w0] = [extent.start, 0];
  for (let b = first; b <= last; b++) {
    const w = partner[b]!;
    if (w === -1) continue;
    pushDeparture(departures, base, witness, { b0, b1: b, w0, w1: w });
    [b0, w0] = [b + 1, w + 1];
  }
  pushDeparture(departures, base, witness, { b0, b1: extent.end, w0, w1: witness.length });
  return { departures, extent };
}

function headStart(base: BaseTokens, first: number): number {
  const start = base.starts[base.blockOf[first]!]!;
  return first - start <= EDGE ? start : first;
}

function tailEnd(base: BaseTokens, end: number): number {
  const blockEnd = base.starts[base.blockOf[end - 1]! + 1]!;
  return blockEnd - end <= EDGE ? blockEnd : end;
}

function pushDeparture(
  departures: Departure[],
  base: BaseTokens,
  witness: readonly Token[],
  { b0, b1, w0, w1 }: Omit<Departure, 'block'>,
): void {
  if (b0 === b1) {
    if (w0 < w1)
      departures.push({ b0, b1, w0, w1, block: blockOfPoint(base, witness, b0, w0, w1) });
    return;
  }
  let from = w0;
  for (let start = b0; start < b1; ) {
    const block = base.blockOf[start]!;
    const end = Math.min(b1, base.starts[block + 1]!);
    departures.push({ b0: start, b1: end, w0: from, w1, block });
    [start, from] = [end, w1];
  }
}

/**
 * The block to which words between base tokens `b` - 1 and `b` belong. Between two blocks it is the
 * earlier, unless on the page they stand apart from what precedes and join what follows.
 */
export function blockOfPoint(
  base: BaseTokens,
  witness: readonly Token[],
  b: number,
  w0: number,
  w1: number,
): number {
  const before = base.blockOf[b - 1];
  const after = base.blockOf[b];
  if (before === undefined || after === undefined) return before ?? after ?? 0;
  const joins = (w: number): boolean => witness[w]?.at === (witness[w - 1]?.at ?? 0) + 1;
  return !joins(w0) && joins(w1) ? after : before;
}
