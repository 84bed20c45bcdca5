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
  { witness, rejected, reason }: ChoiceEntry,
  evidence: Evidence,
  apparatus: Apparatus | null,
  locate: (key: string) => FilePlace,
  diagnostics: Diagnostics,
): Choice | null {
  const found = apparatus?.witnesses.find(({ id }) => id === witness);
  const block = apparatus?.blocks.find(({ id }) => id === evidence.clause);
  if (!apparatus || !found || !block) {
    const known = apparatus?.witnesses.map(({ id }) => id) ?? [];
    diagnostics.add(noteWithoutVariant, locate('witness'), { witness, known });
    return null;
  }
  const { start, end } = evidence;
  const places = apparatus.places.filter(
    ({ block: id, span, readings }) =>
      id === block.id &&
      start <= span.start &&
      span.end <= end &&
      readings.some((reading) => reading.witness === witness && reading.variants.length > 0),
  );
  const { words } = printedBlock(block, found, found.collation, { start, end });
  const printed = words.map(({ text }) => text).join('');
  if (places.length === 0 || comparable(printed) !== comparable(rejected)) {
    const departs = places.length > 0;
    diagnostics.add(noteWithoutVariant, locate(departs ? 'rejected' : 'quote'), {
      witness,
      quote: evidence.quote,
      printed: departs ? printed : null,
    });
    return null;
  }
  return { evidence, witness, rejected, reason, places: places.map(({ id }) => id) };
}

/** Words as the collation compares them. */
function comparable(words: string): string {
  return tokenize(words, new Map())
    .map(({ n }) => n)
    .join('');
}
