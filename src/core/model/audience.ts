import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

/** `annotations/audiences.yaml`: whom the document concerns. */
export const audiencesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/, '人群的 id 用小写英文字母和连字符'),
    name: z.string(),
    /** Words that name them: every sentence that holds one is mentioned or excluded. */
    words: z.array(z.string().min(1)).default([]),
    /** Ids of services (`glossary/services.yaml`), the most useful first. */
    ask: z.array(z.string()).default([]),
    mentions: z
      .array(
        z.strictObject({
          ...quotationFields,
          /** 明示: the text names them; 推断: the editors infer it. */
          basis: z.enum(['明示', '推断']),
        }),
      )
      .min(1),
    /** Sentences that hold one of the words and do not concern them. */
    excluded: z
      .array(
        z.strictObject({
          ...quotationFields,
          /** Why, in a few words. */
          reason: z.string().min(1),
        }),
      )
      .default([]),
  }),
);

export interface Audience {
  id: string;
  name: string;
  /** Words that name them; where there are any, `mentions` and `excluded` hold every sentence with one. */
  words: string[];
  /** Ids of services that they may ask about, the most useful first. */
  ask: string[];
  mentions: (Evidence & { basis: '明示' | '推断' })[];
  excluded: (Evidence & { reason: string })[];
}
