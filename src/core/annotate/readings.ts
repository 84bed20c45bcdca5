import type { z } from 'zod';
import { noteWithoutVariant } from '../check/rules/note-without-variant.ts';
import { printedBlock } from '../collate/printed.ts';
import { tokenize } from '../compare/tokens.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import type { Apparatus } from '../model/apparatus.ts';
import type { Clause } from '../model/clause.ts';
import type { Evidence } from '../model/quotation.ts';
import type { Choice, Doubt, readingsSchema } from '../model/reading.ts';
import type { YamlFile } from '../read/yaml-file.ts';
import type { Span } from '../text/code-points.ts';
import { resolveQuotation } from './resolve-quotation.ts';

type Entry = z.infer<typeof readingsSchema>[number];
type ChoiceEntry = Extract<Entry, { kind: 'choice' }>;

/**
 * Finds the words that the editors' notes on readings speak of. A choice must explain variants that
 * the collation found: the witness departs within the quotation, and prints what the note says.
 */
export function settleReadings(
  readings: YamlFile<Entry[]>,
  clauses: readonly Clause[],
  apparatus: Apparatus | null,
  diagnostics: Diagnostics,
): { choices: Choice[]; doubts: Doubt[] } {
  const choices: Choice[] = [];
  const doubts: Doubt[] = [];
  for (const [at, entry] of readings.value.entries()) {
    if (entry.kind === 'print') continue;
    const locate = (key: string): FilePlace => readings.locate([at, key]);
    const evidence = resolveQuotation(entry, clauses, locate, diagnostics);
    if (!evidence) continue;
    if (entry.kind === 'doubt')
      doubts.push({ evidence, doubt: entry.doubt, foundSince: entry.foundSince });
    else {
      const choice = tieToVariants(entry, evidence, apparatus, locate, diagnostics);
      if (choice) choices.push(choice);
    }
  }
  return { choices, doubts };
}

function tieToVariants(
  entry: ChoiceEntry,
  evidence: Evidence,
  apparatus: Apparatus | null,
  locate: (key: string) => FilePlace,
  diagnostics: Diagnostics,
): Choice | null {
  const words = { ...evidence, block: evidence.clause };
  const places = placesExplained(entry, words, apparatus, locate, diagnostics);
  const { witness, rejected, reason } = entry;
  return places && { evidence, witness, rejected, reason, places };
}

/**
 * Ids of the variant places within quoted words at which the witness prints what a note says it does.
 * @returns null where there are none, which is reported
 */
export function placesExplained(
  { witness, rejected }: { witness: string; rejected: string },
  { block: id, start, end, quote }: Span & { block: string; quote: string },
  apparatus: Apparatus | null,
  locate: (key: string) => FilePlace,
  diagnostics: Diagnostics,
): string[] | null {
  const found = apparatus?.witnesses.find((candidate) => candidate.id === witness);
  const block = apparatus?.blocks.find((candidate) => candidate.id === id);
  if (!apparatus || !found || !block) {
    const known = apparatus?.witnesses.map((candidate) => candidate.id) ?? [];
    diagnostics.add(noteWithoutVariant, locate('witness'), { witness, known });
    return null;
  }
  const places = apparatus.places.filter(
    (place) =>
      place.block === id &&
      start <= place.span.start &&
      place.span.end <= end &&
      place.readings.some((reading) => reading.witness === witness && reading.variants.length > 0),
  );
  const { words } = printedBlock(block, found, found.collation, { start, end });
  const printed = words.map(({ text }) => text).join('');
  if (places.length === 0 || comparable(printed) !== comparable(rejected)) {
    const departs = places.length > 0;
    diagnostics.add(noteWithoutVariant, locate(departs ? 'rejected' : 'quote'), {
      witness,
      quote,
      printed: departs ? printed : null,
    });
    return null;
  }
  return places.map((place) => place.id);
}

/** Words as the collation compares them. */
function comparable(words: string): string {
  return tokenize(words, new Map())
    .map(({ n }) => n)
    .join('');
}
