import { align, toSequences } from '../compare/align.ts';
import { type Token, tokenize } from '../compare/tokens.ts';
import type { BaseBlock, BlockSpan, Collation } from '../model/variant.ts';
import { codePointLength, type Span } from '../text/code-points.ts';
import type { Variants } from '../text/fold.ts';
import { type BaseTokens, pointInBlock, tokenizeBase } from './base.ts';
import { classify } from './classify.ts';
import { type Copy, takeCopies } from './copies.ts';
import { blockOfPoint, type Departure, listDepartures } from './departures.ts';
import { type Debris, findDebris } from './layout.ts';
import { listMatches } from './matches.ts';
import { mergeNeighbours } from './merge.ts';
import { settleMoves, takeShortMoves } from './moves.ts';
import { settle } from './settle.ts';
import { type Draft, draftCopy, draftDeparture, identify, type Texts } from './variant.ts';

/** A source that carries the text, wholly or in part. */
export interface Witness {
  /** ASCII, unique among the witnesses. */
  id: string;
  /** As transcribed, untouched. */
  text: string;
  /** Stretches of `text` declared to be other matter, in code points. */
  ranges?: readonly Span[];
}

const NO_VARIANTS: Variants = new Map();

/**
 * Collates one witness with the base: tokens, alignment, and variants classed and merged as an
 * editor would print them. Line breaks, spaces, width, case, the curl of quotes and heading marks
 * are no variants. Deterministic; the inputs are not changed.
 * @param base blocks in reading order, with unique ids
 * @param traditional pairs to be held equal (see `variants.ts`); none unless given
 */
export function collate(
  base: readonly BaseBlock[],
  witness: Witness,
  traditional: Variants = NO_VARIANTS,
): Collation {
  return collateTokens(tokenizeBase(base, traditional), witness, traditional);
}

/** `collate` for a base already in tokens, which several witnesses can share. */
export function collateTokens(
  base: BaseTokens,
  { id, text, ranges = [] }: Witness,
  traditional: Variants,
): Collation {
  const debris = findDebris(text).filter(({ span }) => !ranges.some((other) => meet(span, other)));
  const tokens = tokenize(text, traditional, [...ranges, ...debris.map(({ span }) => span)]);
  const { base: numbers, witness, isMark } = toSequences(base.tokens, tokens);
  const partner = align({ base: numbers, witness, isMark });
  settle(base, tokens, partner);

  const { departures, extent } = listDepartures(
    base,
    tokens,
    partner,
    breaksOffAtEnd(debris, tokens),
  );
  const long = takeCopies({ base, numbers, witness, partner }, departures);
  const moved = settleMoves(base, partner, long.copies, long.rest);
  const short = takeShortMoves(base, tokens, moved.rest);
  const copies = [...moved.copies, ...short.copies];

  const texts = { base, witness: tokens, witnessId: id, length: codePointLength(text) };
  const layout = debris.map((piece) => draftDebris(texts, partner, piece, text));
  const apart = new Set([...copies.map(({ at }) => at), ...layout.map(({ at }) => at)]);
  const merged = mergeNeighbours(base, tokens, inOrder(short.rest), apart);
  for (const { b0, b1 } of merged) partner.fill(-1, b0, b1);
  const drafts = [
    ...merged.map((departure) =>
      draftDeparture(texts, departure, classify(base, tokens, departure)),
    ),
    ...copies.map((copy) => draftCopy(texts, copy)),
    ...layout.map(({ draft }) => draft),
  ];
  return {
    witness: id,
    covered: coverage(base, extent, copies),
    matches: listMatches(base, tokens, partner),
    variants: identify(sortByBase(base, drafts)),
  };
}

function meet(x: Span, y: Span): boolean {
  return x.start < y.end && y.start < x.end;
}

function breaksOffAtEnd(debris: readonly Debris[], tokens: readonly Token[]): boolean {
  const end = tokens.at(-1)?.at ?? 0;
  return debris.some(({ span, breaksOff }) => breaksOff && span.start > end);
}

function inOrder(departures: readonly Departure[]): Departure[] {
  return departures.toSorted((x, y) => x.b0 - y.b0 || x.w0 - y.w0);
}

/** Debris stands between the base words that the words around it on the page answer to. */
function draftDebris(
  texts: Texts,
  partner: Int32Array,
  { span }: Debris,
  text: string,
): { draft: Draft; at: number } {
  const { base, witness } = texts;
  const next = witness.findIndex((token) => token.at >= span.end);
  const w = next === -1 ? witness.length : next;
  const at = partner.findLastIndex((answer) => answer !== -1 && answer < w) + 1;
  const block = blockOfPoint(base, witness, at, w, w);
  const point = pointInBlock(base, block, at);
  const reading = Array.from(text).slice(span.start, span.end).join('').replace(/\s/gu, '');
  const draft: Draft = {
    class: 'layout',
    block: point.block,
    span: point.span,
    baseReading: '',
    witness: texts.witnessId,
    reading,
    witnessSpan: span,
  };
  return { draft, at };
}

function coverage(
  base: BaseTokens,
  extent: { start: number; end: number },
  copies: readonly Copy[],
): BlockSpan[] {
  const reached = new Uint8Array(base.tokens.length);
  reached.fill(1, extent.start, extent.end);
  for (const { kind, b0, b1 } of copies) if (kind === 'transposition') reached.fill(1, b0, b1);
  const covered: BlockSpan[] = [];
  for (const [block, { id }] of base.blocks.entries()) {
    const end = base.starts[block + 1]!;
    for (let b = base.starts[block]!; b < end; b++) {
      if (!reached[b]) continue;
      const start = base.tokens[b]!.at;
      while (b + 1 < end && reached[b + 1]) b++;
      covered.push({ block: id, span: { start, end: base.tokens[b]!.at + 1 } });
    }
  }
  return covered;
}

function sortByBase(base: BaseTokens, drafts: readonly Draft[]): Draft[] {
  const order = new Map(base.blocks.map(({ id }, index) => [id, index]));
  const rank = (draft: Draft): number => order.get(draft.block) ?? 0;
  return drafts.toSorted(
    (x, y) =>
      rank(x) - rank(y) ||
      x.span.start - y.span.start ||
      x.span.end - y.span.end ||
      x.witnessSpan.start - y.witnessSpan.start,
  );
}
