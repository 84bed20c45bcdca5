import { z } from 'zod';
import { quotationFields } from './quotation.ts';

/** `annotations/excluded-numbers.yaml`: numbers and dates of the text that are no target. */
export const excludedNumbersSchema = z.array(
  z.strictObject({
    ...quotationFields,
    /** Why it is none, in a few words. */
    reason: z.string().min(1),
  }),
);
