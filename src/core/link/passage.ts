import { codePointLength, sliceCodePoints } from '../text/code-points.ts';

/** A run of the official text that words can be chosen from: a clause, or a section's heading. */
export interface Passage {
  /** Id of the clause; `h-s2` for the heading of section s2. Never holds a dot. */
  id: string;
  /** NFC text as in the Edition; paragraphs are separated by '\n'. */
  text: string;
}

/** A place in a passage; `at` counts code points. */
export interface Point {
  passage: string;
  at: number;
}

/** Chosen words: from one place of the text to a later one, in the same passage or another. */
export interface Stretch {
  from: Point;
  to: Point;
}

/**
 * The words of a stretch, passages separated by '\n'.
 * @param passages in reading order
 * @returns null when the stretch is not in these passages, is empty or runs backwards
 */
export function wordsOf(passages: readonly Passage[], { from, to }: Stretch): string | null {
  const first = passages.findIndex(({ id }) => id === from.passage);
  const last = passages.findIndex(({ id }) => id === to.passage);
  if (first === -1 || last < first) return null;
  if (from.at < 0 || to.at > codePointLength(passages[last]!.text)) return null;
  if (first === last) {
    return from.at < to.at ? sliceCodePoints(passages[first]!.text, from.at, to.at) : null;
  }
  if (from.at >= codePointLength(passages[first]!.text) || to.at <= 0) return null;
  return [
    sliceCodePoints(passages[first]!.text, from.at),
    ...passages.slice(first + 1, last).map(({ text }) => text),
    sliceCodePoints(passages[last]!.text, 0, to.at),
  ].join('\n');
}
