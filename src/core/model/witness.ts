import { z } from 'zod';
import type { Span } from '../text/code-points.ts';
import type { Collation } from './variant.ts';

/** `witnesses/witnesses.yaml`: the sources that carry the text, and what each is. */
export const witnessesSchema = z.array(
  z.strictObject({
    /** Its siglum, used in addresses. */
    id: z.string().regex(/^[0-9a-z]+$/, '来源的 id 用数字和小写英文字母'),
    /** The commentary that it prints and is collated with; absent when it carries the document. */
    commentary: z.string().optional(),
    /** The transcription beside this file. */
    file: z.string(),
    /** witness: carries the text and is collated; secondary: only quotes it. */
    kind: z.enum(['witness', 'secondary']),
    /** Short name that readers see, of what is known: 载全文的报纸, not its siglum. */
    name: z.string().min(1),
    /** What is known of the paper, and how, beyond its name. */
    paper: z.string(),
    /** How much of the text it carries. */
    carries: z.string(),
    /** The file from which the transcription was cut. */
    source: z.string(),
    /** The words with which the transcription begins and ends. */
    first: z.string(),
    last: z.string(),
    /** Habits of the transcription that are no variants: punctuation width, line breaks … */
    transcription: z.string(),
    /** What else stands in the transcription, by its first words, and its last where it is longer. */
    apart: z.array(z.strictObject({ first: z.string(), last: z.string().optional() })).default([]),
  }),
);

/** A source as its editors describe it. */
export type WitnessDescription = z.infer<typeof witnessesSchema>[number];

/** A source that carries the text, and how it compares with the text of the edition. */
export interface CollatedWitness extends WitnessDescription {
  /** The transcription, untouched. */
  text: string;
  /** Stretches of it that are other matter (`apart`), in code points. */
  ranges: Span[];
  collation: Collation;
}
