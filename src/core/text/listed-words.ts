/** A word of a list that authors keep, and longer words that hold it and mean something else. */
export interface ListedWord {
  word: string;
  /** 社会 for 会: where these stand the word does not count. */
  except: readonly string[];
}

/**
 * How often each listed word stands in `text`. Longer words are found first and no character counts
 * twice, so that 有序 is not found within 稳妥有序.
 * @returns the words that stand there, with their counts
 */
export function countListed<Word extends ListedWord>(
  text: string,
  words: readonly Word[],
): Map<Word, number> {
  const counts = new Map<Word, number>();
  let left = text;
  for (const entry of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const bare = entry.except.reduce((rest, longer) => blank(rest, longer), left);
    const count = bare.split(entry.word).length - 1;
    if (count === 0) continue;
    counts.set(entry, count);
    left = blank(left, entry.word, bare);
  }
  return counts;
}

/** `text` with every place where `bare` has `word` made blank, its length unchanged. */
function blank(text: string, word: string, bare = text): string {
  let result = text;
  for (let at = bare.indexOf(word); at !== -1; at = bare.indexOf(word, at + word.length)) {
    result = result.slice(0, at) + '\0'.repeat(word.length) + result.slice(at + word.length);
  }
  return result;
}
