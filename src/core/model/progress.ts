import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';
import type { TermSource } from './term.ts';

/**
 * `annotations/progress.yaml`: ties the progress told in glossary entries to the words of the text.
 * The fact itself stands in the entry only.
 */
export const progressSchema = z.array(
  z.strictObject({
    /** Id of the glossary entry whose `progress` it is. */
    term: z.string(),
    /** As far as it is known: 2025, 2025-09 or 2025-09-15. */
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}){0,2}$/, '日期知道多细写多细：2025、2025-09 或 2025-09-15'),
    /** What the date is the date of: 发布, 施行, 报道 … */
    dateOf: z.string(),
    /** 落实: the document that the words ask for has come out; 后续: what came after, on the matter. */
    relation: z.enum(['落实', '后续']),
    ...quotationFields,
    /** Words of the title of the entry's source that carries the fact; absent where none does. */
    source: z.string().optional(),
    /** Words of the entry's `notVerified` that concern this fact. */
    notVerified: z.string().optional(),
  }),
);

/** Something that happened after the document, tied to the words it fulfils or follows. */
export interface Progress {
  /** Id of the glossary entry that tells it; also its anchor. */
  term: string;
  /** In the entry's words. */
  fact: string;
  date: string;
  dateOf: string;
  relation: '落实' | '后续';
  evidence: Evidence;
  /** The entry's source that carries it; null where the entry lists none. */
  source: TermSource | null;
  /** What is not verified about it (未核), in the entry's words; null when nothing is in doubt. */
  notVerified: string | null;
}
