/** The newspapers pasted whole: does every variant that the collation knows come out as altered? */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { collateAll } from '../src/core/collate/collate-all.ts';
import type { Edition } from '../src/core/model/edition.ts';
import type { VariantClass } from '../src/core/model/variant-class.ts';
import type { Span } from '../src/core/text/code-points.ts';
import { corpusOfEdition } from '../src/core/verify/corpus-of-edition.ts';
import type { Verdict } from '../src/core/verify/model.ts';
import type { Verifier } from '../src/core/verify/verifier.ts';

export interface WitnessFigures {
  /** Without those of punctuation and layout. */
  variants: number;
  /** Reading of each variant that no item reports as an alteration. Target: none. */
  unreported: string[];
  counts: Record<Verdict, number>;
}

interface Entry {
  id: string;
  file: string;
  kind: 'witness' | 'secondary';
}

/**
 * Not counted: punctuation is mentioned but never an alteration (issue: folded), and the debris of
 * a page (下转第2版) is no misquotation, it is left over as words that are not the text's.
 */
const FOLDED = new Set<VariantClass>(['punctuation', 'layout']);

/**
 * Figures for each transcription by its id. A secondary one quotes the document without carrying
 * it, so that it has no variants; its counts tell how it was judged.
 * @param folder with `witnesses.yaml`
 */
export function witnessFigures(
  verifier: Verifier,
  edition: Edition,
  folder: URL,
): Record<string, WitnessFigures> {
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const entries: Entry[] = parse(read('witnesses.yaml'));
  const text = corpusOfEdition(edition).passages.filter(({ source }) => source === 'text');
  // The agency's closing line is printed with the text, but is not part of it.
  const closing = edition.document.published?.dateline;
  const base = closing ? [...text, { id: 'closing', text: closing }] : text;
  const carriers = entries.filter(({ kind }) => kind === 'witness');
  const { collations } = collateAll(
    base,
    carriers.map(({ id, file }) => ({ id, text: read(file) })),
  );
  return Object.fromEntries(
    entries.map(({ id, file }) => {
      const text = read(file);
      const known = collations.find(({ witness }) => witness === id)?.variants ?? [];
      const variants = known.filter(({ class: kind }) => !FOLDED.has(kind));
      const missed = unreportedVariants(
        verifier,
        text,
        variants.map(({ witnessSpan }) => witnessSpan),
      );
      const unreported = variants
        .filter(({ witnessSpan }) => missed.includes(witnessSpan))
        .map(({ block, class: kind, baseReading, reading }) =>
          [block, kind, `${baseReading}→${reading}`].join(' '),
        );
      const { counts } = verifier.verify(text);
      return [id, { variants: variants.length, unreported, counts }];
    }),
  );
}

/** Those of `variants` (code points of `witness`) that no alteration in the report touches. */
function unreportedVariants(
  verifier: Verifier,
  witness: string,
  variants: readonly Span[],
): Span[] {
  const alterations = verifier
    .verify(witness)
    .items.flatMap(({ edits }) => edits)
    .filter(({ kind }) => !['kept', 'cut', 'joined'].includes(kind));
  return variants.filter(
    ({ start, end }) =>
      !alterations.some(({ input }) => input.start <= end + 1 && input.end >= start - 1),
  );
}
