import { blankMask } from '../compare/tokens.ts';
import type { BlockAttestation, VariantPlace } from '../model/apparatus.ts';
import type { BaseBlock, Collation } from '../model/variant.ts';
import type { Span } from '../text/code-points.ts';

/** Who attests `block`, and what of it only one witness or none reaches. */
export function attestBlock(
  block: BaseBlock,
  collations: readonly Collation[],
  places: readonly VariantPlace[],
): BlockAttestation {
  const blank = blankMask(block.text);
  const reaches = collations.map(({ covered }) => {
    const mask = new Uint8Array(blank.length);
    for (const place of covered) {
      if (place.block === block.id) mask.fill(1, place.span.start, place.span.end);
    }
    return mask;
  });
  const whole = reaches.map((mask) => blank.every((isBlank, at) => isBlank || mask[at]));
  const some = reaches.map((mask) => mask.includes(1));
  const ids = collations.map(({ witness }) => witness);
  /** Index of the only witness, -1 where there is none, undefined where there are several. */
  const sole = Array.from(blank, (_, at) => {
    const reaching = reaches.flatMap((mask, i) => (mask[at] ? [i] : []));
    return reaching.length > 1 ? undefined : (reaching[0] ?? -1);
  });
  return {
    block: block.id,
    wholly: ids.filter((_, i) => whole[i] && some[i]),
    partly: ids.filter((_, i) => some[i] && !whole[i]),
    places: places.filter((place) => place.block === block.id).map(({ id }) => id),
    alone: ids.flatMap((witness, i) =>
      stretches(sole, blank, i).map((span) => ({ witness, span })),
    ),
    unattested: stretches(sole, blank, -1),
  };
}

/** The stretches of `value`; blanks at their ends are left off, blanks within do not part them. */
function stretches(
  values: readonly (number | undefined)[],
  blank: Uint8Array,
  value: number,
): Span[] {
  const found: Span[] = [];
  let open = false;
  for (const [at, here] of values.entries()) {
    if (blank[at]) continue;
    if (here === value) {
      if (open) found.at(-1)!.end = at + 1;
      else found.push({ start: at, end: at + 1 });
    }
    open = here === value;
  }
  return found;
}
