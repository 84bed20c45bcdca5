import { collateAll } from '../collate/collate-all.ts';
import { findCorroborations } from '../collate/corroborations.ts';
import type { Apparatus } from '../model/apparatus.ts';
import type { Commentary } from '../model/commentary.ts';
import type { BaseBlock } from '../model/variant.ts';
import type { WitnessInput } from '../read/witnesses.ts';

/**
 * Collates all witnesses with the text, and finds what the commentaries quote of it.
 * @returns null for a document without witnesses
 */
export function collation(
  blocks: BaseBlock[],
  inputs: readonly WitnessInput[],
  commentary: readonly Commentary[],
): Apparatus | null {
  const own = inputs.filter((input) => input.commentary === undefined);
  const primary = own.filter(({ kind }) => kind === 'witness');
  if (primary.length === 0) return null;
  const { collations, places, attestations } = collateAll(blocks, primary);
  const paragraphs = commentary.flatMap((piece) =>
    piece.blocks.map(({ id, text }) => ({ id: `${piece.id}#${id}`, text })),
  );
  return {
    blocks,
    witnesses: primary.map((witness, at) => ({ ...witness, collation: collations[at]! })),
    secondary: own
      .filter(({ kind }) => kind === 'secondary')
      .map(({ text: _, ranges: __, ...description }) => description),
    places,
    attestations,
    quotations: findCorroborations(blocks.map(withoutNumber), paragraphs),
  };
}

const NUMBER = /^(?:[（(][一二三四五六七八九十百]+[)）]|[一二三四五六七八九十百]+、)/u;

/** Whoever quotes a heading leaves its number out. Blanks count for nothing and keep the offsets. */
function withoutNumber({ id, text }: BaseBlock): BaseBlock {
  return { id, text: text.replace(NUMBER, (number) => ' '.repeat(number.length)) };
}
