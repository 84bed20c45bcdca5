import type { Span } from '../text/code-points.ts';

/** Layers of annotation that can be shown in the text. A paraphrase is an editorial tie, in a commentary. */
export type Layer =
  | 'term'
  | 'tie'
  | 'paraphrase'
  | 'audience'
  | 'target'
  | 'progress'
  | 'practice'
  | 'variant'
  | 'doubt'
  | 'reference';

/** Marked words. Offsets are code points in the text of the clause or commentary block. */
export interface Mark extends Span {
  layer: Layer;
  /** Id of what the mark leads to: a term, a block of a commentary, a variant place, a sentence, an address. */
  ref: string;
  /** Set on a piece of a mark that was cut and goes on in the next piece. */
  continued?: true;
}

/** Marks as properly nested spans over a stretch of text, ready to be rendered. */
export type MarkedText = string | { mark: Mark; children: MarkedText[] };
