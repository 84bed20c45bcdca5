import type { Span } from '../text/code-points.ts';
import type { BaseBlock } from './variant.ts';
import type { CollatedWitness, WitnessDescription } from './witness.ts';

/** How much of a stretch a witness reaches. */
export type Reach = 'whole' | 'part' | 'none';

/** What one witness reads at a place: always said, so that silence never means agreement. */
export interface Reading {
  witness: string;
  /** 'none': the witness does not reach the place; then it has no reading. */
  reach: Reach;
  /** Whether it reads as the base does. */
  agrees: boolean;
  /** As printed; '' where it omits the words or does not reach them. */
  text: string;
  /** Its variants at this place. */
  variants: string[];
}

/** A place of the base at which at least one witness departs. */
export interface VariantPlace {
  /** ASCII, stable as the ids of its variants are. */
  id: string;
  block: string;
  span: Span;
  baseReading: string;
  /** One for every witness, in the order given. */
  readings: Reading[];
  /** The witnesses that reach the place and read as the base does. */
  support: string[];
}

/** Who attests a block, said positively. */
export interface BlockAttestation {
  block: string;
  /** Witnesses that reach all of it. */
  wholly: string[];
  /** Witnesses that reach some of it. */
  partly: string[];
  /** Ids of the places at which a witness departs. */
  places: string[];
  /** Stretches that only one witness reaches. */
  alone: { witness: string; span: Span }[];
  /** Stretches that no witness reaches. */
  unattested: Span[];
}

/** Words of the base that a text which does not carry it has verbatim: corroboration (旁证). */
export interface Corroboration {
  /** Id of the text that has them. */
  source: string;
  /** A whole sentence, or one or more whole phrases of one (what stands between commas). */
  kind: 'sentence' | 'phrase';
  block: string;
  /** In code points of the block's text, without the closing mark. */
  span: Span;
  /** In code points of the text that has them. */
  sourceSpan: Span;
}

/** The critical apparatus: what every witness reads, computed at build. */
export interface Apparatus {
  /** The text that the witnesses are compared with, in reading order: title, headings, clauses … */
  blocks: BaseBlock[];
  /** In the order in which the editors list them. */
  witnesses: CollatedWitness[];
  /** Sources that quote the text without carrying it. */
  secondary: WitnessDescription[];
  /** Every place at which a witness departs, with the readings of all, in reading order. */
  places: VariantPlace[];
  /** Who attests each block, in reading order. */
  attestations: BlockAttestation[];
  /** What the commentaries have verbatim; the source is `<commentary>#<block>`. */
  quotations: Corroboration[];
}
