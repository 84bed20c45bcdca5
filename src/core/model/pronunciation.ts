import { z } from 'zod';

/** `glossary/pronunciation.yaml`: how words with characters of several readings are read aloud. */
export const pronunciationSchema = z.array(
  z.strictObject({
    word: z.string().min(1),
    /** Pinyin with tones, a syllable a character: gōng jǐ. */
    reads: z.string().min(1),
    /**
     * What a voice is given instead where it is known to misread the word: as many characters, those that
     * differ being of one reading. Never shown.
     */
    says: z.string().optional(),
  }),
);

export type Pronunciation = z.infer<typeof pronunciationSchema>[number];
