import { z } from 'zod';
import { quotationFields } from './quotation.ts';

/**
 * `annotations/explained.yaml`: phrases that a glossary entry explains. Needed where the term itself
 * does not stand in the text, or where a form of it must be tied to a phrase.
 */
export const explainedSchema = z.array(
  z.union([
    z.strictObject({ term: z.string(), ...quotationFields }),
    z.strictObject({ term: z.string(), commentary: z.string(), quote: z.string().min(1) }),
  ]),
);
