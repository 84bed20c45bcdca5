import type { Apparatus } from '../model/apparatus.ts';
import type { Edition } from '../model/edition.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { sourceName } from './source-name.ts';

/** How many characters name a stretch. */
const OPENING = 12;

/** Which words of a commentary only one paper prints, in a sentence each; '' where all print all. */
export function printAttestation(edition: Edition, { attestations, blocks }: Apparatus): string {
  return attestations
    .flatMap(({ block, alone }) =>
      alone.map(({ witness, span }) => {
        const { text } = blocks.find(({ id }) => id === block)!;
        const words = sliceCodePoints(text, span.start, span.end);
        const opening = sliceCodePoints(words, 0, OPENING);
        const name = opening === words ? `“${words}”` : `“${opening}……”一段`;
        return `${name}只见于${sourceName(edition, witness)}。`;
      }),
    )
    .join('');
}
