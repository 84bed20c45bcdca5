import type { Apparatus, VariantPlace } from '../model/apparatus.ts';
import type { Variant } from '../model/variant.ts';

/** The variants that meet at a place, in the order of the witnesses. */
export function variantsOf({ witnesses }: Apparatus, place: VariantPlace): Variant[] {
  const ids = new Set(place.readings.flatMap(({ variants }) => variants));
  return witnesses.flatMap(({ collation }) => collation.variants.filter(({ id }) => ids.has(id)));
}

/** Whether nothing but debris of the newspaper page, such as 下转第2版, stands at a place. */
export function isDebris(apparatus: Apparatus, place: VariantPlace): boolean {
  return variantsOf(apparatus, place).every((variant) => variant.class === 'layout');
}

/** Ids of the commentaries that quote the words at a place as the text has them. */
export function quotedAt({ quotations }: Apparatus, { block, span }: VariantPlace): string[] {
  const found = quotations.filter(
    (quotation) =>
      quotation.block === block &&
      quotation.span.start <= span.start &&
      span.end <= quotation.span.end,
  );
  return [...new Set(found.map(({ source }) => source.slice(0, source.indexOf('#'))))];
}
