import { checkDuplicateIds } from '../check/rules/duplicate-id.ts';
import { missingFile } from '../check/rules/missing-file.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { type WitnessDescription, witnessesSchema } from '../model/witness.ts';
import { decode } from './decode.ts';
import type { Sources } from './sources.ts';
import { parseYaml } from './yaml-file.ts';

/** A source: its description, and its transcription untouched. */
export interface WitnessInput extends WitnessDescription {
  text: string;
}

/** Reads `witnesses/`; empty where a document has none, or where there are faults. */
export function readWitnesses(sources: Sources, diagnostics: Diagnostics): WitnessInput[] {
  const folder = `${sources.folder}/witnesses`;
  const list = `${folder}/witnesses.yaml`;
  const yaml = sources.files.has(list) ? decode(sources, list, diagnostics) : null;
  const described = yaml === null ? null : parseYaml(yaml, witnessesSchema, list, diagnostics);
  if (!described) return [];
  const entries = described.value.map(({ id }, at) => ({
    id,
    place: described.locate([at, 'id']),
  }));
  checkDuplicateIds(entries, diagnostics);
  return described.value.flatMap((description) => {
    const file = `${folder}/${description.file}`;
    if (!sources.files.has(file)) {
      diagnostics.add(missingFile, { file, line: 1, column: 1 }, {});
      return [];
    }
    const text = decode(sources, file, diagnostics);
    return text === null ? [] : [{ ...description, text }];
  });
}
