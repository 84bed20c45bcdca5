import type { Reach } from '../model/apparatus.ts';
import type { BaseBlock, Collation, Variant } from '../model/variant.ts';
import { type Span, sliceCodePoints } from '../text/code-points.ts';
import type { Witness } from './collate.ts';

/** Words as a witness prints them; with the variant they belong to, where they depart. */
export interface PrintedWords {
  text: string;
  /** Id of the variant; `text` is '' where the witness omits the base's words. */
  variant?: string;
}

/** One block as one witness prints it. */
export interface PrintedBlock {
  block: string;
  witness: string;
  /** How much of the block the witness reaches at all. */
  reach: Reach;
  /** In the order of the witness, on one line; the base's own spaces are kept. */
  words: PrintedWords[];
}

/** The reading "as printed by" a witness: of `block`, or of the stretch `within` it. */
export function printedBlock(
  block: BaseBlock,
  witness: Witness,
  collation: Collation,
  within: Span = { start: 0, end: Array.from(block.text).length },
): PrintedBlock {
  const pieces: { at: number; baseStart?: number; baseEnd?: number; words: PrintedWords }[] = [];
  for (const match of collation.matches) {
    if (match.block !== block.id) continue;
    const start = Math.max(match.start, within.start);
    const end = Math.min(match.start + match.length, within.end);
    if (start >= end) continue;
    const at = match.at + start - match.start;
    const text = sliceCodePoints(witness.text, at, at + end - start);
    pieces.push({ at, baseStart: start, baseEnd: end, words: { text } });
  }
  for (const variant of collation.variants) {
    if (!isPrintedIn(variant, block.id, within)) continue;
    const words = { text: variant.reading, variant: variant.id };
    pieces.push({ at: variant.witnessSpan.start, words });
  }
  pieces.sort((x, y) => x.at - y.at || Number(!!y.words.variant) - Number(!!x.words.variant));

  const words: PrintedWords[] = [];
  let baseEnd: number | undefined;
  for (const piece of pieces) {
    const gap =
      baseEnd !== undefined && piece.baseStart !== undefined
        ? sliceCodePoints(block.text, baseEnd, piece.baseStart)
        : '';
    const space = gap !== '' && gap.trim() === '' ? gap : '';
    const last = words.at(-1);
    if (last && !last.variant && !piece.words.variant) last.text += space + piece.words.text;
    else words.push({ ...piece.words, text: space + piece.words.text });
    baseEnd = piece.baseEnd;
  }
  return {
    block: block.id,
    witness: witness.id,
    reach: reachOf(collation, block.id, within),
    words,
  };
}

/** How much of a stretch of a block the witness reaches. A point is reached with what touches it. */
export function reachOf(collation: Collation, block: string, { start, end }: Span): Reach {
  const covered = collation.covered.filter((place) => place.block === block);
  if (covered.some(({ span }) => span.start <= start && end <= span.end)) return 'whole';
  return covered.some(({ span }) => span.start < end && start < span.end) ? 'part' : 'none';
}

/** Words moved from afar are printed where the witness has them, not where the base has them. */
function isPrintedIn(variant: Variant, block: string, within: Span): boolean {
  const moved = variant.class === 'transposition' ? variant.counterpart : undefined;
  const place = moved ?? variant;
  return place.block === block && within.start <= place.span.start && place.span.end <= within.end;
}
