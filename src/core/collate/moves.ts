import type { BaseTokens } from './base.ts';
import type { Copy } from './copies.ts';
import { EDGE, type Edit } from './edits.ts';
import type { Token } from './tokens.ts';

/** A missing stretch of which so much was found elsewhere was moved as a whole. */
const MOST = 0.8;
/** Moved words are looked for within their block from this length on, elsewhere only if long. */
const SHORTEST = 2;
const SHORTEST_AFAR = 6;

/**
 * Settles which base words each transposition moved: only words missing in their place, each once;
 * a copy of which nothing is missing is a repetition.
 * @returns the copies so corrected, and the edits without the base words that have moved
 */
export function settleMoves(
  base: BaseTokens,
  partner: Int32Array,
  copies: readonly Copy[],
  edits: readonly Edit[],
): { copies: Copy[]; rest: Edit[] } {
  const settled: Copy[] = [];
  let rest = [...edits];
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
    // Beyond the witness's reach a block is missing as a whole, though no edit says so.
    if (!home) widenToBlock(base, partner, taken, range);
    taken.fill(1, range.b0, range.b1);
    settled.push({ ...copy, ...range });
    rest = rest.flatMap((edit) => without(edit, range));
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

/** `edit` without the base tokens of `range`; its witness words stay with the first part left. */
function without(edit: Edit, range: { b0: number; b1: number }): Edit[] {
  const b0 = Math.max(edit.b0, range.b0);
  const b1 = Math.min(edit.b1, range.b1);
  if (b0 >= b1) return [edit];
  const parts = [
    { ...edit, b1: b0 },
    { ...edit, b0: b1, w0: edit.w1 },
  ];
  return parts.filter((part) => part.b0 < part.b1 || part.w0 < part.w1);
}

/** Takes out of `edits` the short words that one edit omits and another adds. */
export function takeShortMoves(
  base: BaseTokens,
  witness: readonly Token[],
  edits: readonly Edit[],
): { copies: Copy[]; rest: Edit[] } {
  const copies: Copy[] = [];
  const gone = new Set<Edit>();
  const additions = edits.filter((edit) => edit.b0 === edit.b1);
  for (const omission of edits) {
    const length = omission.b1 - omission.b0;
    if (omission.w0 !== omission.w1 || length < SHORTEST) continue;
    const words = join(base.tokens, omission.b0, omission.b1);
    const addition = additions.find(
      (edit) =>
        !gone.has(edit) &&
        edit.w1 - edit.w0 === length &&
        (edit.block === omission.block || length >= SHORTEST_AFAR) &&
        (words + words).includes(join(witness, edit.w0, edit.w1)),
    );
    if (!addition) continue;
    gone.add(omission).add(addition);
    const { w0, w1, block } = addition;
    const { b0, b1 } = omission;
    copies.push({ kind: 'transposition', b0, b1, w0, w1, at: addition.b0, block });
  }
  return { copies, rest: edits.filter((edit) => !gone.has(edit)) };
}

function join(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) words += tokens[i]!.n;
  return words;
}
