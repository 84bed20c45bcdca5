import { z } from 'zod';

const listed = {
  word: z.string().min(1),
  /** Longer words that hold it and mean something else. */
  except: z.array(z.string().min(1)).default([]),
};

/** `glossary/plain-words.yaml`: the one table by which 句解 are held to their sentences. */
export const plainWordsSchema = z.strictObject({
  /** Words that limit what a sentence says, and what may stand for them in plain words. */
  limits: z
    .array(
      z.strictObject({
        ...listed,
        plain: z.array(z.string().min(1)).min(1),
        /** Each place of the word in the sentence needs one in the 句解; else one is enough. */
        each: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Words that say that something is to be done; every 句解 holds one. */
  aims: z.array(z.strictObject(listed)).default([]),
  /** Words that state a fact; a 句解 holds one only where its sentence does. */
  facts: z.array(z.strictObject(listed)).default([]),
});

export type PlainWords = z.infer<typeof plainWordsSchema>;
