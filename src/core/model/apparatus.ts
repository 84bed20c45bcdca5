import type { VariantPlace } from '../collate/apparatus.ts';
import type { BlockAttestation } from '../collate/attestation.ts';
import type { BaseBlock } from '../collate/base.ts';
import type { Quotation } from '../collate/quotations.ts';
import type { CollatedWitness, WitnessDescription } from './witness.ts';

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
  quotations: Quotation[];
}
