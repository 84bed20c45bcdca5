import { unexplainedVariant } from '../check/rules/unexplained-variant.ts';
import { unknownCommentary } from '../check/rules/unknown-commentary.ts';
import { collateAll } from '../collate/collate-all.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Apparatus } from '../model/apparatus.ts';
import type { Commentary } from '../model/commentary.ts';
import type { CollatedPrints } from '../model/print.ts';
import type { PrintNote } from '../model/reading.ts';
import type { Inputs } from '../read/inputs.ts';
import { isDebris } from '../views/variants-of.ts';
import { findInCommentary } from './find-in-commentary.ts';
import { placesExplained } from './readings.ts';

/**
 * Collates the commentaries that several papers print, as the document is collated. Reports places at
 * which a paper departs and no note says why the commentary reads so, and notes that explain nothing.
 */
export function collatePrints(
  { witnesses, readings }: Pick<Inputs, 'witnesses' | 'readings'>,
  commentary: readonly Commentary[],
  diagnostics: Diagnostics,
): CollatedPrints[] {
  const all = commentary.flatMap(({ id, blocks }): CollatedPrints[] => {
    const papers = witnesses.filter((witness) => witness.commentary === id);
    if (papers.length === 0) return [];
    const base = blocks.map((block) => ({ id: block.id, text: block.text }));
    const { collations, places, attestations } = collateAll(base, papers);
    const collated = papers.map((paper, at) => ({ ...paper, collation: collations[at]! }));
    const apparatus: Apparatus = {
      blocks: base,
      witnesses: collated,
      secondary: [],
      places,
      attestations,
      quotations: [],
    };
    return [{ commentary: id, apparatus, notes: [] }];
  });
  for (const [at, entry] of readings.value.entries()) {
    if (entry.kind !== 'print') continue;
    const locate = (key: string) => readings.locate([at, key]);
    const prints = all.find((one) => one.commentary === entry.commentary);
    if (!prints) {
      const known = all.map((one) => one.commentary);
      diagnostics.add(unknownCommentary, locate('commentary'), {
        commentary: entry.commentary,
        known,
      });
      continue;
    }
    const places = { commentary: locate('commentary'), says: locate('quote') };
    const found = findInCommentary(entry.commentary, entry.quote, commentary, places, diagnostics);
    if (!found) continue;
    const { block, start, end } = found;
    const words = { block: block.id, start, end, quote: entry.quote };
    const explained = placesExplained(entry, words, prints.apparatus, locate, diagnostics);
    const { witness, rejected, reason } = entry;
    const note: PrintNote = { ...words, witness, rejected, reason, places: explained ?? [] };
    if (explained) prints.notes.push(note);
  }
  // A note that was not understood is told of already.
  if (!diagnostics.failed) for (const prints of all) checkExplained(prints, readings, diagnostics);
  return all;
}

function checkExplained(
  { commentary, apparatus, notes }: CollatedPrints,
  readings: Inputs['readings'],
  diagnostics: Diagnostics,
): void {
  const explained = new Set(notes.flatMap(({ places }) => places));
  for (const place of apparatus.places) {
    if (explained.has(place.id) || isDebris(apparatus, place)) continue;
    const departing = place.readings.find(({ variants }) => variants.length > 0)!;
    diagnostics.add(unexplainedVariant, readings.locate([]), {
      commentary,
      block: place.block,
      base: place.baseReading,
      witness: departing.witness,
      printed: departing.text,
    });
  }
}
