import type { Token } from '../compare/tokens.ts';
import type { Match } from '../model/variant.ts';
import type { BaseTokens } from './base.ts';

/** The agreements that `partner` (witness index for each base token, or -1) stands for. */
export function listMatches(
  base: BaseTokens,
  witness: readonly Token[],
  partner: Int32Array,
): Match[] {
  const matches: Match[] = [];
  for (const [b, w] of partner.entries()) {
    if (w === -1) continue;
    const block = base.blocks[base.blockOf[b]!]!.id;
    const start = base.tokens[b]!.at;
    const at = witness[w]!.at;
    const last = matches.at(-1);
    const follows =
      last?.block === block && last.start + last.length === start && last.at + last.length === at;
    if (follows) last.length++;
    else matches.push({ block, start, at, length: 1 });
  }
  return matches;
}
