import type { BaseTokens } from './base.ts';
import type { Edit } from './edits.ts';
import { onlyMarks } from './merge.ts';
import type { Token } from './tokens.ts';
import type { VariantClass } from './variant-class.ts';

/**
 * The class of an edit by its shape alone; copies from afar and debris are found before. A single
 * character printed twice is a repetition (重), whatever the base has around it; the same characters
 * in another order are a transposition (倒).
 */
export function classify(base: BaseTokens, witness: readonly Token[], edit: Edit): VariantClass {
  if (onlyMarks(base, witness, edit)) return 'punctuation';
  if (edit.w0 === edit.w1) return 'omission';
  if (edit.b0 === edit.b1) return isDoubling(witness, edit) ? 'repetition' : 'insertion';
  return isReordering(base, witness, edit) ? 'transposition' : 'substitution';
}

/** Whether the added words stand twice in a row, wherever the border between the two is drawn. */
function isDoubling(witness: readonly Token[], { w0, w1 }: Edit): boolean {
  const same = (x: number, y: number): boolean =>
    witness[x] !== undefined && witness[x].n === witness[y]?.n;
  let shifts = 0;
  for (let i = 1; same(w0 - i, w1 - i); i++) shifts++;
  for (let i = 0; same(w0 + i, w1 + i); i++) shifts++;
  return shifts >= w1 - w0;
}

function isReordering(base: BaseTokens, witness: readonly Token[], edit: Edit): boolean {
  const sorted = (tokens: readonly Token[], from: number, to: number): string =>
    Array.from(tokens.slice(from, to), ({ n }) => n)
      .sort()
      .join('');
  return sorted(base.tokens, edit.b0, edit.b1) === sorted(witness, edit.w0, edit.w1);
}
