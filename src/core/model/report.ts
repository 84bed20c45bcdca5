import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

/** Frontmatter of `reports/<id>.mdx`: local practice, told in the editors' own words. */
export const reportSchema = z.strictObject({
  /** Headline as the paper has it. */
  title: z.string(),
  genre: z.enum(['报道', '评论']).default('报道'),
  /** The paper's standing column in which it stands. */
  column: z.string().optional(),
  authors: z.array(z.string()).default([]),
  /** Id of the source (document.yaml) that carries it. */
  source: z.string(),
  /** Name of the paper, or a few words on what is not known of it. */
  paper: z.string(),
  place: z.string(),
  /** As far as it is known: 2025-06-09, or a sentence that says what is not known. */
  date: z.string().optional(),
  /** What is wrong with the copy the editors saw: torn off, columns out of order. */
  condition: z.string().optional(),
  /** Words of the text that it illustrates. */
  ties: z
    .array(
      z.strictObject({
        ...quotationFields,
        /** The report is only near the subject; the clause does not speak of it outright. */
        weak: z.boolean().default(false),
        /** Why the tie is weak, in a few words. */
        note: z.string().optional(),
      }),
    )
    .min(1),
});

/** Words of a clause that a report illustrates. */
export interface ReportTie extends Evidence {
  weak: boolean;
  note: string | null;
}

export interface PracticeReport extends Omit<z.infer<typeof reportSchema>, 'ties'> {
  id: string;
  /** Paragraphs of the editors' account. */
  account: string[];
  ties: ReportTie[];
}
