import { z } from 'zod';
import { type Evidence, quotationFields } from './quotation.ts';
import { termSourceSchema } from './term.ts';

const foundSinceSchema = z.strictObject({
  /** The month in which the editors saw it. */
  month: z.string().regex(/^\d{4}-\d{2}$/, 'month 写到月：2026-11'),
  /** What it says, and how much that is worth. */
  says: z.string().min(1),
  source: termSourceSchema,
});

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
      /** What was seen since and bears on it; it is weaker than a witness. */
      foundSince: z.array(foundSinceSchema).default([]),
    }),
    z.strictObject({
      kind: z.literal('print'),
      /** Id of the commentary, and its words as the edition has them. */
      commentary: z.string(),
      quote: z.string().min(1),
      /** Id of the paper that prints other words, those words, and why they were not taken. */
      witness: z.string(),
      rejected: z.string(),
      reason: z.string(),
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

/** Why a commentary reads so where the papers that print it differ (版面所印). */
export interface PrintNote {
  /** Id of the block, and the words there, in code points. */
  block: string;
  start: number;
  end: number;
  quote: string;
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
  foundSince: z.infer<typeof foundSinceSchema>[];
}
