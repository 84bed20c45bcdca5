import type { Apparatus } from '../model/apparatus.ts';
import type { VariantClass } from '../model/variant-class.ts';
import { codePointLength, type Span } from '../text/code-points.ts';

/** The text from end to end, and on it what each witness reaches and where it departs. */
export interface Strip {
  /** Code points of all blocks together; positions below count from the first. */
  length: number;
  /** Where each block begins. */
  starts: ReadonlyMap<string, number>;
  rows: {
    witness: string;
    /** Stretches that it reaches, joined across blocks. */
    covered: Span[];
    departures: { at: number; class: VariantClass; block: string }[];
  }[];
}

/** Lays the variants out along the text. */
export function apparatusStrip({ blocks, witnesses }: Apparatus): Strip {
  const starts = new Map<string, number>();
  let length = 0;
  for (const { id, text } of blocks) {
    starts.set(id, length);
    length += codePointLength(text);
  }
  const at = (block: string, offset: number): number => starts.get(block)! + offset;
  const rows = witnesses.map(({ id, collation }) => {
    const covered: Span[] = [];
    for (const { block, span } of collation.covered) {
      const [start, end] = [at(block, span.start), at(block, span.end)];
      const last = covered.at(-1);
      if (last?.end === start) last.end = end;
      else covered.push({ start, end });
    }
    const departures = collation.variants.map(({ block, span, class: kind }) => {
      return { at: at(block, span.start), class: kind, block };
    });
    return { witness: id, covered, departures };
  });
  return { length, starts, rows };
}
