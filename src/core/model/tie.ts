import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

/** `annotations/ties.yaml`: ties made by the editors where a commentary paraphrases a clause. */
export const tiesSchema = z.array(
  z.strictObject({
    /** Id of the commentary. */
    commentary: z.string(),
    /** The commentary's words. */
    says: z.string().min(1),
    ...quotationFields,
  }),
);

/** Words of a commentary joined to words of a clause. */
export interface Tie {
  /** verbatim: the same words, found at build; editorial: a paraphrase, joined by the editors. */
  kind: 'verbatim' | 'editorial';
  commentary: string;
  /** Block of the commentary, with code-point offsets in its text. */
  block: string;
  start: number;
  end: number;
  /** The commentary's words. */
  says: string;
  /** The clause's words. */
  evidence: Evidence;
  /** Principle under whose heading the commentary says so. */
  principle: string | null;
}
