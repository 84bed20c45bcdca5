import type { BlockAttestation, Reading, VariantPlace } from '../model/apparatus.ts';
import type { BaseBlock, Collation, Variant } from '../model/variant.ts';
import { type Span, sliceCodePoints } from '../text/code-points.ts';
import type { Variants } from '../text/fold.ts';
import { attestBlock } from './attestation.ts';
import { tokenizeBase } from './base.ts';
import { collateTokens, type Witness } from './collate.ts';
import { printedBlock } from './printed.ts';
import { digest } from './variant.ts';

/** All witnesses measured against the base, and their readings side by side. */
export interface Collated {
  collations: Collation[];
  /** In the order of the base. */
  places: VariantPlace[];
  /** One for every block, in order. */
  attestations: BlockAttestation[];
}

/** Collates all witnesses and sets their readings side by side (a positive apparatus). */
export function collateAll(
  base: readonly BaseBlock[],
  witnesses: readonly Witness[],
  traditional: Variants = new Map(),
): Collated {
  const tokens = tokenizeBase(base, traditional);
  const collations = witnesses.map((witness) => collateTokens(tokens, witness, traditional));
  const places = base.flatMap((block) => placesOf(block, witnesses, collations));
  const attestations = base.map((block) => attestBlock(block, collations, places));
  return { collations, places, attestations };
}

function placesOf(
  block: BaseBlock,
  witnesses: readonly Witness[],
  collations: readonly Collation[],
): VariantPlace[] {
  const variants = collations
    .flatMap((collation) => collation.variants)
    .filter((variant) => variant.block === block.id)
    .toSorted((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
  const groups: { span: Span; variants: Variant[] }[] = [];
  for (const variant of variants) {
    const group = groups.at(-1);
    if (group && isSamePlace(group.span, variant.span)) {
      group.span.end = Math.max(group.span.end, variant.span.end);
      group.variants.push(variant);
    } else groups.push({ span: { ...variant.span }, variants: [variant] });
  }
  return groups.map(({ span, variants: here }) => {
    const readings = witnesses.map((witness, i) =>
      readingAt(block, span, witness, collations[i]!, here),
    );
    return {
      id: `${block.id}-${digest(here.map(({ id }) => id).join(' '))}`,
      block: block.id,
      span,
      baseReading: sliceCodePoints(block.text, span.start, span.end),
      readings,
      support: readings.filter(({ agrees }) => agrees).map(({ witness }) => witness),
    };
  });
}

/** Spans sorted by start are one place if they share characters, or are the same point. */
function isSamePlace(before: Span, after: Span): boolean {
  return after.start < before.end || (after.start === before.start && after.end === before.end);
}

function readingAt(
  block: BaseBlock,
  span: Span,
  witness: Witness,
  collation: Collation,
  variants: readonly Variant[],
): Reading {
  const own = variants.filter((variant) => variant.witness === witness.id);
  const { reach, words } = printedBlock(block, witness, collation, span);
  const only = own.length === 1 ? own[0] : undefined;
  const exact = only?.span.start === span.start && only.span.end === span.end;
  const text =
    only && exact
      ? only.reading
      : words
          .filter(({ variant }) => !variant || own.some(({ id }) => id === variant))
          .map((piece) => piece.text)
          .join('');
  return {
    witness: witness.id,
    reach: own.length > 0 && reach === 'none' ? 'part' : reach,
    agrees: reach === 'whole' && own.length === 0,
    text,
    variants: own.map(({ id }) => id),
  };
}
