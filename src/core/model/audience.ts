import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

/** `annotations/audiences.yaml`: whom the document concerns. */
export const audiencesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/, '人群的 id 用小写英文字母和连字符'),
    name: z.string(),
    mentions: z
      .array(
        z.strictObject({
          ...quotationFields,
          /** 明示: the text names them; 推断: the editors infer it. */
          basis: z.enum(['明示', '推断']),
        }),
      )
      .min(1),
  }),
);

export interface Audience {
  id: string;
  name: string;
  mentions: (Evidence & { basis: '明示' | '推断' })[];
}
