import type { FilePlace } from '../diagnostic.ts';
import type { Inputs } from '../read/inputs.ts';
import type { YamlFile, YamlPath } from '../read/yaml-file.ts';

/** Words of the official text that an annotation quotes, and where that is written. */
export interface WrittenQuotation {
  quote: string;
  place: FilePlace;
}

/** Every quotation from the official text in the annotations and reports of a document, by file and line. */
export function writtenQuotations(inputs: Inputs): WrittenQuotation[] {
  const { explained, ties, audiences, readings, sayings, plain, targets, measures } = inputs;
  const files: YamlFile<unknown>[] = [
    ...[explained, ties, audiences, readings, sayings, plain, targets, measures],
    ...inputs.reports.map(({ meta }) => meta),
  ];
  return files.flatMap((file) => quotationsIn(file.value, [], file));
}

/** What quotes a clause, or a sentence of one, whatever else the annotation says. */
function quotationsIn(value: unknown, path: YamlPath, file: YamlFile<unknown>): WrittenQuotation[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { clause?: unknown; sentence?: unknown; quote?: unknown };
  const quotes =
    typeof own.quote === 'string' && (own.clause !== undefined || own.sentence !== undefined);
  return [
    ...(quotes ? [{ quote: own.quote as string, place: file.locate([...path, 'quote']) }] : []),
    ...Object.entries(value).flatMap(([key, part]) =>
      quotationsIn(part, [...path, Array.isArray(value) ? Number(key) : key], file),
    ),
  ];
}
