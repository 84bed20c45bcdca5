import { z } from 'zod';
import { type Evidence, quotationFields } from './quotation.ts';

/** `annotations/readings.yaml`: why the text reads as it does, and where the editors doubt it. */
export const readingsSchema = z.array(
  z.union([
    z.strictObject({
      kind: z.literal('choice'),
      ...quotationFields,
      /** Id of the witness whose words were not taken. */
      witness: z.string(),
      /** What it prints in place of the quotation. */
      rejected: z.string(),
      /** Why, in one sentence. */
      reason: z.string(),
    }),
    z.strictObject({
      kind: z.literal('doubt'),
      ...quotationFields,
      /** What is doubtful, in one sentence. */
      doubt: z.string(),
    }),
  ]),
);

/** A choice between readings (取舍), tied to the variants that the collation found. */
export interface Choice {
  evidence: Evidence;
  witness: string;
  rejected: string;
  reason: string;
  /** Ids of the variant places that it explains; never empty. */
  places: string[];
}

/** Words that the editors left as they are and doubt (存疑). */
export interface Doubt {
  evidence: Evidence;
  doubt: string;
}
