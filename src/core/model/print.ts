import type { Apparatus } from './apparatus.ts';
import type { PrintNote } from './reading.ts';

/** A commentary as several papers print it, collated as the document is. */
export interface CollatedPrints {
  /** Id of the commentary. */
  commentary: string;
  /** Its blocks are those of the commentary; it has no secondary sources and no quotations. */
  apparatus: Apparatus;
  /** Every place at which a paper departs is explained by one of these. */
  notes: PrintNote[];
}
