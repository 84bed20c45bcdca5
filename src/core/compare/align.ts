import { alignGap } from './gap.ts';
import { chainRuns, findRuns, type Region, type Run, type Sequence } from './runs.ts';
import type { Token } from './tokens.ts';

/** Up to this many cells a region is aligned exactly at once … */
const SMALL_AREA = 250_000;
/**
 * … and up to this many when it shows no runs to divide it by. Larger ones stay unaligned, as long
 * stretches that have nothing in common (or one character only, over and over) should.
 */
const LARGE_AREA = 16_000_000;
/** How runs are sought, in turn: length of the k-gram, and how often the base may have it. */
const SEEDS = [
  { k: 8, cap: 1 },
  { k: 5, cap: 1 },
  { k: 12, cap: 24 },
] as const;

/** So near its end the base is expected whole. */
const EDGE = 16;

/** The two texts as numbers, and which numbers are punctuation marks. */
export interface Sequences {
  base: Sequence;
  witness: Sequence;
  isMark: Uint8Array;
}

export function toSequences(base: readonly Token[], witness: readonly Token[]): Sequences {
  const numbers = new Map<string, number>();
  const marks: number[] = [];
  const number = ({ n, punctuation }: Token): number => {
    const known = numbers.get(n);
    if (known !== undefined) return known;
    numbers.set(n, numbers.size);
    return marks.push(punctuation ? 1 : 0) - 1;
  };
  const sequences = {
    base: Int32Array.from(base, number),
    witness: Int32Array.from(witness, number),
  };
  return { ...sequences, isMark: Uint8Array.from(marks) };
}

/**
 * Aligns base and witness in order. The witness may begin after and end before the base.
 * @returns for each base token the index of the equal witness token that answers it, or -1
 */
export function align(sequences: Sequences): Int32Array {
  const { base, witness } = sequences;
  const partner = new Int32Array(base.length).fill(-1);
  const whole = { b0: 0, b1: base.length, w0: 0, w1: witness.length };
  const chain = skeleton(sequences, whole, true);
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) {
    if (area(whole) <= LARGE_AREA) fill(sequences, whole, { head: true, tail: true }, partner);
    return partner;
  }
  fillBetween(sequences, chain, partner);
  const headLength = window(first.said);
  const head = { b0: Math.max(0, first.at - headLength), b1: first.at, w0: 0, w1: first.said };
  fill(sequences, head, { head: first.at > EDGE, tail: false }, partner);
  const [b0, w0] = [last.at + last.length, last.said + last.length];
  const b1 = Math.min(base.length, b0 + window(witness.length - w0));
  const open = { head: false, tail: base.length - b0 > EDGE };
  fill(sequences, { b0, b1, w0, w1: witness.length }, open, partner);
  return partner;
}

/** How much base may answer `length` witness tokens that stand outside the first and last run. */
function window(length: number): number {
  return 2 * length + EDGE;
}

function skeleton({ base, witness }: Sequences, region: Region, openEnds: boolean): Run[] {
  for (const { k, cap } of SEEDS) {
    const runs = findRuns(base, witness, region, k, cap);
    const chain = chainRuns(runs, region, openEnds);
    if (chain.length > 0) return chain;
  }
  return [];
}

function fillBetween(sequences: Sequences, chain: readonly Run[], partner: Int32Array): void {
  for (const [i, run] of chain.entries()) {
    for (let offset = 0; offset < run.length; offset++)
      partner[run.at + offset] = run.said + offset;
    const next = chain[i + 1];
    if (next) divide(sequences, between(run, next), partner);
  }
}

function divide(sequences: Sequences, region: Region, partner: Int32Array): void {
  const closed = { head: false, tail: false };
  if (area(region) <= SMALL_AREA) {
    fill(sequences, region, closed, partner);
    return;
  }
  const chain = skeleton(sequences, region, false);
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) {
    if (area(region) <= LARGE_AREA) fill(sequences, region, closed, partner);
    return;
  }
  divide(sequences, { ...region, b1: first.at, w1: first.said }, partner);
  fillBetween(sequences, chain, partner);
  divide(sequences, { ...region, b0: last.at + last.length, w0: last.said + last.length }, partner);
}

function fill(
  { base, witness, isMark }: Sequences,
  region: Region,
  open: { head: boolean; tail: boolean },
  partner: Int32Array,
): void {
  if (area(region) > 0) alignGap(base, witness, isMark, region, open, partner);
}

function between(run: Run, next: Run): Region {
  return { b0: run.at + run.length, b1: next.at, w0: run.said + run.length, w1: next.said };
}

function area({ b0, b1, w0, w1 }: Region): number {
  return (b1 - b0) * (w1 - w0);
}
