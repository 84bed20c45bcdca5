import { z } from 'zod';

/** Longer words that hold the word and mean something else. */
const except = z.array(z.string().min(1)).default([]);

const listed = { word: z.string().min(1), except };

/** `glossary/plain-words.yaml`: the one table by which 句解 are held to their sentences. */
export const plainWordsSchema = z.strictObject({
  /** Words that limit what a sentence says, and what may stand for them in plain words. */
  limits: z
    .array(
      z.strictObject({
        /** Words that limit alike. */
        words: z.array(z.string().min(1)).min(1),
        except,
        /** What may stand for them, at each of their places. */
        plain: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
  /** Words that say that something is to be done; every 句解 holds one. */
  aims: z.array(z.strictObject(listed)).default([]),
  /** Words that state a fact; a 句解 holds one only where its sentence does. */
  facts: z.array(z.strictObject(listed)).default([]),
});

export type PlainWords = z.infer<typeof plainWordsSchema>;
