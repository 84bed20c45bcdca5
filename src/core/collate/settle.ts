import type { Token } from '../compare/tokens.ts';
import type { BaseTokens } from './base.ts';

/** Few characters, see `settle`. */
const FEW = 8;

/**
 * Where a pure omission or addition could as well be read a few characters to the left or right
 * (A。B。C against A。C), moves it to where an editor would put it: within one block, beginning after
 * a mark and ending with one. Failing that, few characters go as early as possible (就地就近 for
 * 就近 has 就地 too much) and many as late, and of words printed twice the second are too many.
 * Changes `partner` in place.
 */
export function settle(base: BaseTokens, witness: readonly Token[], partner: Int32Array): void {
  let w = -1;
  for (let b = 0; b < partner.length; b++) {
    const here = partner[b]!;
    if (here === -1) continue;
    if (w !== -1) settleGap(base, witness, partner, b, w);
    w = partner[b]!;
  }
}

/** Settles what lies between base token `bEnd` and the matched one before it, whose partner is `w`. */
function settleGap(
  base: BaseTokens,
  witness: readonly Token[],
  partner: Int32Array,
  bEnd: number,
  w: number,
): void {
  let bStart = bEnd;
  while (partner[bStart - 1] === -1) bStart--;
  const wEnd = partner[bEnd]!;
  const omitted = bEnd - bStart;
  const added = wEnd - w - 1;
  if (omitted > 0 === added > 0) return;
  const tokens = omitted > 0 ? base.tokens : witness;
  const [start, end] = omitted > 0 ? [bStart, bEnd] : [w + 1, wEnd];

  let left = 0;
  while (
    partner[bStart - 1 - left] === w - left &&
    w - left >= 0 &&
    tokens[start - 1 - left]!.n === tokens[end - 1 - left]!.n
  ) {
    left++;
  }
  let right = 0;
  while (
    partner[bEnd + right] === wEnd + right &&
    tokens[start + right]!.n === tokens[end + right]!.n
  ) {
    right++;
  }
  const score = (shift: number): number =>
    sense(tokens, start + shift, end + shift) +
    (omitted > 0
      ? omissionSense(base, start + shift, end + shift)
      : additionSense(base, bEnd + shift));
  const length = end - start;
  let best = -left;
  for (let shift = -left; shift <= right; shift++) {
    if (score(shift) > score(best) || (length > FEW && score(shift) === score(best))) best = shift;
  }
  while (best + length <= right && score(best + length) === score(best)) best += length;
  // The matched pairs keep their order; only which tokens of the longer side go without changes.
  const from = Math.min(best, 0);
  const to = Math.max(best, 0);
  for (let i = from; i < to; i++) {
    if (omitted === 0) partner[bEnd + i] = best > 0 ? w + 1 + i : wEnd + i;
    else if (best > 0) partner[bStart + i] = wEnd + i;
    else partner[bEnd + i] = wEnd + i;
  }
  if (omitted > 0) partner.fill(-1, bStart + best, bEnd + best);
}

/** Marks that close what precedes them; an opening bracket or quote belongs to what follows. */
function closes(token: Token | undefined): boolean {
  return token?.punctuation === true && !/[\p{Ps}\p{Pi}]/u.test(token.t);
}

function sense(tokens: readonly Token[], start: number, end: number): number {
  return (start === 0 || closes(tokens[start - 1]) ? 2 : 0) + (closes(tokens[end - 1]) ? 2 : 0);
}

function omissionSense({ blockOf }: BaseTokens, start: number, end: number): number {
  const oneBlock = blockOf[start] === blockOf[end - 1];
  return (oneBlock ? 4 : 0) + (blockOf[start] !== blockOf[start - 1] ? 2 : 0);
}

/** An addition before base token `at` best stands between two blocks. */
function additionSense({ blockOf }: BaseTokens, at: number): number {
  return blockOf[at] === blockOf[at - 1] ? 0 : 4;
}
