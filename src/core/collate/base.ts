import { type Token, tokenize } from '../compare/tokens.ts';
import type { BaseBlock, BlockSpan } from '../model/variant.ts';
import { codePointLength } from '../text/code-points.ts';
import type { Variants } from '../text/fold.ts';

/** The base as one run of tokens that remembers its blocks. */
export interface BaseTokens {
  blocks: readonly BaseBlock[];
  tokens: readonly Token[];
  /** For each block the index of its first token; one more entry holds the number of tokens. */
  starts: readonly number[];
  /** For each token the index of its block. */
  blockOf: Int32Array;
}

export function tokenizeBase(blocks: readonly BaseBlock[], variants: Variants): BaseTokens {
  const tokens: Token[] = [];
  const starts: number[] = [];
  for (const { text } of blocks) {
    starts.push(tokens.length);
    for (const token of tokenize(text, variants)) tokens.push(token);
  }
  const blockOf = new Int32Array(tokens.length);
  for (const [block, start] of starts.entries()) blockOf.fill(block, start);
  starts.push(tokens.length);
  return { blocks, tokens, starts, blockOf };
}

/** The stretch that the tokens [`from`, `to`) of one block occupy; `from` < `to`. */
export function spanOfTokens(base: BaseTokens, from: number, to: number): BlockSpan {
  const block = base.blockOf[from]!;
  const span = { start: base.tokens[from]!.at, end: base.tokens[to - 1]!.at + 1 };
  return { block: base.blocks[block]!.id, span };
}

/** The point before token `index` in block number `block`, directly after the token before it. */
export function pointInBlock(base: BaseTokens, block: number, index: number): BlockSpan {
  const { id, text } = base.blocks[block]!;
  const before = index > base.starts[block]! ? base.tokens[index - 1] : undefined;
  const after = index < base.starts[block + 1]! ? base.tokens[index] : undefined;
  const at = before ? before.at + 1 : (after?.at ?? codePointLength(text));
  return { block: id, span: { start: at, end: at } };
}
