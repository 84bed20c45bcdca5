import { z } from 'zod';

/**
 * How an annotation points at words: the clause (or commentary) it names and the words themselves,
 * with `before` / `after` where the words stand there more than once.
 * Follows the TextQuoteSelector of W3C Web Annotation (exact, prefix, suffix).
 */
export const quotationFields = {
  /** Id of the clause in which the words stand. */
  clause: z.string(),
  /** The words, exactly as the text has them. */
  quote: z.string().min(1),
  /** Words that stand directly before the quotation, when it is not unique. */
  before: z.string().optional(),
  /** Words that stand directly after the quotation, when it is not unique. */
  after: z.string().optional(),
};

/** A quotation selector as authors write it. */
export type Quotation = z.infer<z.ZodObject<typeof quotationFields>>;

/** Where a quotation was found. Offsets are code points in the text of `clause`. */
export interface Evidence {
  clause: string;
  /** Id of the sentence in which the words begin; the clause's own id inside its heading. */
  anchor: string;
  start: number;
  end: number;
  quote: string;
}
