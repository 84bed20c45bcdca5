import type { Token } from '../compare/tokens.ts';
import type { BaseTokens } from './base.ts';
import type { Copy } from './copies.ts';
import { type Departure, EDGE } from './departures.ts';

/** A missing stretch of which so much was found elsewhere was moved as a whole. */
const MOST = 0.8;
/** Moved words are looked for within their block from this length on, elsewhere only if long. */
const SHORTEST = 2;
const SHORTEST_AFAR = 6;

/**
 * Settles which base words each transposition moved: only words missing in their place, each once;
 * a copy of which nothing is missing is a repetition.
 * @returns the copies so corrected, and the departures without the base words that have moved
 */
export function settleMoves(
  base: BaseTokens,
  partner: Int32Array,
  copies: readonly Copy[],
  departures: readonly Departure[],
): { copies: Copy[]; rest: Departure[] } {
  const settled: Copy[] = [];
  let rest = [...departures];
  const taken = new Uint8Array(partner.length);
  for (const copy of copies) {
    const range = copy.kind === 'transposition' ? missingRange(partner, taken, copy) : undefined;
    if (!range) {
      settled.push({ ...copy, kind: 'repetition' });
      continue;
    }
    const home = rest.find(({ b0, b1 }) => b0 <= range.b0 && range.b1 <= b1);
    if (home && range.b1 - range.b0 >= MOST * (home.b1 - home.b0)) {
      [range.b0, range.b1] = [home.b0, home.b1];
    }
    // Beyond the witness's reach a block is missing as a whole, though no departure says so.
    if (!home) widenToBlock(base, partner, taken, range);
    taken.fill(1, range.b0, range.b1);
    settled.push({ ...copy, ...range });
    rest = rest.flatMap((departure) => without(departure, range));
  }
  return { copies: settled, rest };
}

function missingRange(
  partner: Int32Array,
  taken: Uint8Array,
  { b0, b1 }: Copy,
): { b0: number; b1: number } | undefined {
  let best: { b0: number; b1: number } | undefined;
  for (let b = b0; b < b1; b++) {
    if (partner[b] !== -1 || taken[b]) continue;
    const start = b;
    while (b < b1 && partner[b] === -1 && !taken[b]) b++;
    if (!best || b - start > best.b1 - best.b0) best = { b0: start, b1: b };
  }
  return best;
}

function widenToBlock(
  base: BaseTokens,
  partner: Int32Array,
  taken: Uint8Array,
  range: { b0: number; b1: number },
): void {
  const isFree = (b: number): boolean => partner[b] === -1 && !taken[b];
  const block = base.blockOf[range.b0]!;
  const [start, end] = [base.starts[block]!, base.starts[block + 1]!];
  if (range.b0 - start <= EDGE) while (range.b0 > start && isFree(range.b0 - 1)) range.b0--;
  if (end - range.b1 <= EDGE) while (range.b1 < end && isFree(range.b1)) range.b1++;
}

/** `departure` without the base tokens of `range`; its witness words stay with the first part left. */
function without(departure: Departure, range: { b0: number; b1: number }): Departure[] {
  const b0 = Math.max(departure.b0, range.b0);
  const b1 = Math.min(departure.b1, range.b1);
  if (b0 >= b1) return [departure];
  const parts = [
    { ...departure, b1: b0 },
    { ...departure, b0: b1, w0: departure.w1 },
  ];
  return parts.filter((part) => part.b0 < part.b1 || part.w0 < part.w1);
}

/** Takes out of `departures` the short words that one departure omits and another adds. */
export function takeShortMoves(
  base: BaseTokens,
  witness: readonly Token[],
  departures: readonly Departure[],
): { copies: Copy[]; rest: Departure[] } {
  const copies: Copy[] = [];
  const gone = new Set<Departure>();
  const additions = departures.filter((departure) => departure.b0 === departure.b1);
  for (const omission of departures) {
    const length = omission.b1 - omission.b0;
    if (omission.w0 !== omission.w1 || length < SHORTEST) continue;
    const words = join(base.tokens, omission.b0, omission.b1);
    const addition = additions.find(
      (departure) =>
        !gone.has(departure) &&
        departure.w1 - departure.w0 === length &&
        (departure.block === omission.block || length >= SHORTEST_AFAR) &&
        (words + words).includes(join(witness, departure.w0, departure.w1)),
    );
    if (!addition) continue;
    gone.add(omission).add(addition);
    const { w0, w1, block } = addition;
    const { b0, b1 } = omission;
    copies.push({ kind: 'transposition', b0, b1, w0, w1, at: addition.b0, block });
  }
  return { copies, rest: departures.filter((departure) => !gone.has(departure)) };
}

function join(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) words += tokens[i]!.n;
  return words;
}
