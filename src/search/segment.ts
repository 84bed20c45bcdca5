/**
 * Cuts text into words by a given vocabulary. Not every browser has a segmenter, and no two have the
 * same dictionary; here index and query are cut by one, that of the words which can be found at all.
 */

/** The longest word that is tried, in UTF-16 units. */
const LONGEST = 12;
/** What is no word costs as much as this many units of a word are worth. */
const UNKNOWN = 0.5;

/**
 * The words of `text` in order: of all ways to cut it the one with the longest words; single
 * characters that are no words of the vocabulary are left out.
 */
export function segment(text: string, isWord: (word: string) => boolean): string[] {
  const best: { score: number; from: number; word: boolean }[] = [
    { score: 0, from: 0, word: false },
  ];
  for (let end = 1; end <= text.length; end++) {
    const before = best[end - 1]!;
    let chosen = { score: before.score - UNKNOWN, from: end - 1, word: false };
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      const word = text.slice(from, end);
      const score = best[from]!.score + (end - from) ** 2;
      if (score > chosen.score && isWord(word)) chosen = { score, from, word: true };
    }
    best.push(chosen);
  }
  const words: string[] = [];
  for (let end = text.length; end > 0; end = best[end]!.from) {
    const { from, word } = best[end]!;
    if (word) words.unshift(text.slice(from, end));
  }
  return words;
}

/** The shorter words within a word, of two units at least: 农村老人 → 农村, 老人. */
export function wordsWithin(word: string, isWord: (word: string) => boolean): string[] {
  const found: string[] = [];
  for (let from = 0; from < word.length - 1; from++) {
    for (let end = from + 2; end <= word.length; end++) {
      const part = word.slice(from, end);
      if (part !== word && isWord(part)) found.push(part);
    }
  }
  return found;
}

let segmenter: Intl.Segmenter | undefined;

/** The text as the platform's segmenter cuts it; null where there is none. */
export function piecesOf(text: string): string[] | null {
  if (!('Segmenter' in Intl)) return null;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment: piece }) => piece);
}

/**
 * The whole words of `text` that lie within a part of it, from the first that names something to the last:
 * 没有这 → nothing, 人能领低保 → 领低保. Where the platform cuts no words the part as it is.
 */
export function wholeWordsOf(
  part: string,
  text: string,
  isEmpty: (word: string) => boolean,
): string {
  const pieces = piecesOf(text);
  const start = text.indexOf(part);
  if (!pieces || start < 0 || part === text) return part;
  const within: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (at >= start && at + piece.length <= start + part.length) within.push(piece);
    at += piece.length;
  }
  while (within.length > 0 && isEmpty(within[0]!)) within.shift();
  while (within.length > 0 && isEmpty(within[within.length - 1]!)) within.pop();
  return within.join('');
}
