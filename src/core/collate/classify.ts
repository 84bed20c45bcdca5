import type { Token } from '../compare/tokens.ts';
import type { VariantClass } from '../model/variant-class.ts';
import type { BaseTokens } from './base.ts';
import type { Departure } from './departures.ts';
import { onlyMarks } from './merge.ts';

/**
 * The class of a departure by its shape alone; copies from afar and debris are found before. A single
 * character printed twice is a repetition (重), whatever the base has around it; the same characters
 * in another order are a transposition (倒).
 */
export function classify(
  base: BaseTokens,
  witness: readonly Token[],
  departure: Departure,
): VariantClass {
  if (onlyMarks(base, witness, departure)) return 'punctuation';
  if (departure.w0 === departure.w1) return 'omission';
  if (departure.b0 === departure.b1)
    return isDoubling(witness, departure) ? 'repetition' : 'insertion';
  return isReordering(base, witness, departure) ? 'transposition' : 'substitution';
}

/** Whether the added words stand twice in a row, wherever the border between the two is drawn. */
function isDoubling(witness: readonly Token[], { w0, w1 }: Departure): boolean {
  const same = (x: number, y: number): boolean =>
    witness[x] !== undefined && witness[x].n === witness[y]?.n;
  let shifts = 0;
  for (let i = 1; same(w0 - i, w1 - i); i++) shifts++;
  for (let i = 0; same(w0 + i, w1 + i); i++) shifts++;
  return shifts >= w1 - w0;
}

function isReordering(base: BaseTokens, witness: readonly Token[], departure: Departure): boolean {
  const sorted = (tokens: readonly Token[], from: number, to: number): string =>
    Array.from(tokens.slice(from, to), ({ n }) => n)
      .sort()
      .join('');
  return (
    sorted(base.tokens, departure.b0, departure.b1) === sorted(witness, departure.w0, departure.w1)
  );
}
