import type { Corpus } from './model.ts';

/** A character in so many is left out, and so many characters are enough. */
const EVERY = 50;
const LONGEST = 500;

/**
 * Words near to a corpus but not in it. A verifier that has judged them once, while the reader still
 * pastes, has its code compiled when it is asked.
 */
export function specimenOf({ passages }: Corpus): string {
  const texts = passages.map(({ text }) => text).sort((a, b) => b.length - a.length);
  return Array.from(texts[0] ?? '')
    .slice(0, LONGEST)
    .filter((_, i) => i % EVERY !== 0)
    .join('');
}
