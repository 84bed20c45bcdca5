import { checkDuplicateIds } from '../check/rules/duplicate-id.ts';
import { missingFile } from '../check/rules/missing-file.ts';
import { quoteNotFound } from '../check/rules/quote-not-found.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { type WitnessDescription, witnessesSchema } from '../model/witness.ts';
import { type Span, toCodePointOffset } from '../text/code-points.ts';
import { decode } from './decode.ts';
import type { Sources } from './sources.ts';
import { parseYaml } from './yaml-file.ts';

/** A source: its description, and its transcription untouched. */
export interface WitnessInput extends WitnessDescription {
  text: string;
  /** Stretches of it that are other matter (`apart`), in code points. */
  ranges: Span[];
}

/** Reads `witnesses/`; empty where a document has none, or where there are faults. */
export function readWitnesses(sources: Sources, diagnostics: Diagnostics): WitnessInput[] {
  const folder = `${sources.folder}/witnesses`;
  const list = `${folder}/witnesses.yaml`;
  const yaml = sources.files.has(list) ? decode(sources, list, diagnostics) : null;
  const described = yaml === null ? null : parseYaml(yaml, witnessesSchema, list, diagnostics);
  if (!described) return [];
  // One paper may print the document and a commentary.
  const entries = described.value.map(({ id, commentary }, at) => ({
    id: commentary ? `${id} ${commentary}` : id,
    place: described.locate([at, 'id']),
  }));
  checkDuplicateIds(entries, diagnostics);
  return described.value.flatMap((description, at) => {
    const file = `${folder}/${description.file}`;
    if (!sources.files.has(file)) {
      diagnostics.add(missingFile, { file, line: 1, column: 1 }, {});
      return [];
    }
    const text = decode(sources, file, diagnostics);
    if (text === null) return [];
    const ranges = description.apart.flatMap((apart, index): Span[] => {
      const range = findApart(text, apart);
      if (range) return [range];
      const place = described.locate([at, 'apart', index]);
      const { first, last } = apart;
      const quote = last && text.includes(first) ? last : first;
      const found = { quote, within: description.file, nearest: null, elsewhere: [] };
      diagnostics.add(quoteNotFound, place, found);
      return [];
    });
    return [{ ...description, text, ranges }];
  });
}

/** From the first words to the end of the last, which stand behind them. */
function findApart(
  text: string,
  { first, last = '' }: { first: string; last?: string },
): Span | null {
  const start = text.indexOf(first);
  const behind = start + first.length;
  const end = last === '' ? behind : text.indexOf(last, behind) + last.length;
  if (start === -1 || end < behind) return null;
  return { start: toCodePointOffset(text, start), end: toCodePointOffset(text, end) };
}
