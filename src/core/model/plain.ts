import { z } from 'zod';

const anchored = {
  /** Id of the sentence. */
  sentence: z.string(),
  /** Some of its words, so that a sentence that has moved is noticed. */
  quote: z.string().min(1),
};

/** `annotations/plain.yaml`: 句解, what each sentence says in the words of a neighbour. */
export const plainSchema = z.array(
  z.union([
    z.strictObject({
      ...anchored,
      plain: z.string().min(1),
      /** Words of the sentence that are not told, limiting ones included, and why. */
      omitted: z
        .array(z.strictObject({ quote: z.string().min(1), reason: z.string() }))
        .default([]),
      /** unsure: see `note`. */
      confidence: z.enum(['sure', 'unsure']).default('sure'),
      /** What the editors are not sure of, in a sentence. */
      note: z.string().optional(),
    }),
    z.strictObject({
      ...anchored,
      /** Why this sentence has none, in a few words. */
      excluded: z.string().min(1),
    }),
  ]),
);

/** The longest 句解, in code points. */
export const PLAIN_LENGTH = 60;

/** What a sentence says in plain words: the editors', never official. */
export interface PlainSentence {
  clause: string;
  /** Id of the sentence. */
  sentence: string;
  plain: string;
  /** Words of the sentence that are not told, and why. */
  omitted: { quote: string; reason: string }[];
  confidence: 'sure' | 'unsure';
  note: string | null;
}
