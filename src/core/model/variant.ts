import type { Span } from '../text/code-points.ts';
import type { VariantClass } from './variant-class.ts';

/** A piece of the base text in reading order: the title, a section heading, a clause … */
export interface BaseBlock {
  id: string;
  text: string;
}

/** A stretch of one block, in code points of its text. */
export interface BlockSpan {
  block: string;
  span: Span;
}

/** One departure of a witness from the base. */
export interface Variant {
  /** ASCII; follows from block, witness and readings, so that changes elsewhere leave it alone. */
  id: string;
  class: VariantClass;
  block: string;
  /** In code points of the block's text; empty where the base has nothing. */
  span: Span;
  /** The base's words, as the base has them; '' for an addition. */
  baseReading: string;
  witness: string;
  /** The witness's words as printed, without its line breaks and spaces; '' for an omission. */
  reading: string;
  /** In code points of the untouched witness text; empty for an omission. */
  witnessSpan: Span;
  /** 倒 from afar: the point in the base where the witness has the words. 重: what they repeat. */
  counterpart?: BlockSpan;
}

/** A stretch without white space in which base and witness agree, code point for code point. */
export interface Match {
  block: string;
  /** Offset in the block's text. */
  start: number;
  /** Offset in the untouched witness text. */
  at: number;
  length: number;
}

/** One witness measured against the base. */
export interface Collation {
  witness: string;
  /** What the witness reaches, one stretch per block: there it agrees or has a variant. */
  covered: BlockSpan[];
  /** Where it agrees, in the order of the witness. */
  matches: Match[];
  /** Where it departs, in the order of the base. */
  variants: Variant[];
}
