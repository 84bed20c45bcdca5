import { z } from 'zod';

/** `releases.yaml`: what was published, newest first. `npm run release` writes it; authors may add. */
export const releasesSchema = z.array(
  z.strictObject({
    version: z.string(),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 2025-03-02'),
    /** In the editors' words, what readers should know of it. */
    note: z.string().optional(),
    changes: z
      .array(
        z.strictObject({
          /** What it is: 正文、术语、指标 … */
          layer: z.string(),
          /** Which one: a sentence's id, a term, a heading. */
          name: z.string(),
          /** Where it can be read, under the document's folder; absent for what is gone. */
          address: z.string().optional(),
          change: z.enum(['新增', '修改', '删去']),
          /** Words of the text as they were published before. */
          before: z.string().optional(),
          /** Words of the text as they are now. */
          after: z.string().optional(),
        }),
      )
      .default([]),
  }),
);

export type ReleaseNote = z.infer<typeof releasesSchema>[number];
export type ReleaseChange = ReleaseNote['changes'][number];
