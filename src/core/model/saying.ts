import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

/** `annotations/sayings.yaml`: what people say for words of the text, so that search finds them by it. */
export const sayingsSchema = z.array(
  z.strictObject({
    ...quotationFields,
    /** Everyday words, each in good faith: 看病, 挂号难. Never shown as if the text had them. */
    said: z.array(z.string().min(1)).min(1),
  }),
);

/** Words of the text and what people say for them. */
export interface Saying {
  said: string[];
  evidence: Evidence;
}
