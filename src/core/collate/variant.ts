import type { Token } from '../compare/tokens.ts';
import type { BlockSpan, Variant } from '../model/variant.ts';
import type { VariantClass } from '../model/variant-class.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { type BaseTokens, pointInBlock, spanOfTokens } from './base.ts';
import type { Copy } from './copies.ts';
import type { Departure } from './departures.ts';

/** A variant before it has its id. */
export type Draft = Omit<Variant, 'id'>;

/** What variants are described from. */
export interface Texts {
  base: BaseTokens;
  witness: readonly Token[];
  witnessId: string;
  /** Code points of the witness text. */
  length: number;
}

export function draftDeparture(texts: Texts, departure: Departure, kind: VariantClass): Draft {
  const { base } = texts;
  const place =
    departure.b0 < departure.b1
      ? spanOfTokens(base, departure.b0, departure.b1)
      : pointInBlock(base, departure.block, departure.b0);
  return draft(texts, kind, place, departure.w0, departure.w1);
}

/** A repetition stands where it is added; a transposition where the base has the words. */
export function draftCopy(texts: Texts, copy: Copy): Draft {
  const words = spanOfTokens(texts.base, copy.b0, copy.b1);
  const point = pointInBlock(texts.base, copy.block, copy.at);
  const [place, counterpart] = copy.kind === 'transposition' ? [words, point] : [point, words];
  return { ...draft(texts, copy.kind, place, copy.w0, copy.w1), counterpart };
}

function draft(texts: Texts, kind: VariantClass, place: BlockSpan, w0: number, w1: number): Draft {
  const block = texts.base.blocks.find(({ id }) => id === place.block)!;
  const after = texts.witness[w0]?.at ?? texts.length;
  return {
    class: kind,
    block: place.block,
    span: place.span,
    baseReading: sliceCodePoints(block.text, place.span.start, place.span.end),
    witness: texts.witnessId,
    reading: texts.witness
      .slice(w0, w1)
      .map(({ t }) => t)
      .join(''),
    witnessSpan: {
      start: after,
      end: w0 < w1 ? texts.witness[w1 - 1]!.at + 1 : after,
    },
  };
}

/** Gives drafts in order their ids; equal departures in one block are told apart by number. */
export function identify(drafts: readonly Draft[]): Variant[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const words = [draft.class, draft.baseReading, draft.reading].join('\u0000');
    const stem = `${draft.block}-${draft.witness}-${digest(words)}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return { id: count === 1 ? stem : `${stem}-${count}`, ...draft };
  });
}

/** Six characters of FNV-1a: short enough for an address, told apart within one block. */
export function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}
