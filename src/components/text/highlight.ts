import { joinedText, rangeAt } from './text-range.ts';

/**
 * Marks words where they stand under `root`. The CSS highlight registry paints them without
 * touching the text; where it is missing nothing is marked.
 */
export function highlightWords(root: Element, words: readonly string[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = words.flatMap((word) => rangesOf(root, word));
  if (ranges.length > 0) CSS.highlights.set('sought', new Highlight(...ranges));
}

/** Ranges of every place under `root` where the word stands, across element borders. */
function rangesOf(root: Element, word: string): Range[] {
  const { text, pieces } = joinedText([root]);
  const sought = word.toLowerCase();
  const folded = text.toLowerCase();
  const found: Range[] = [];
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
    found.push(rangeAt(pieces, at, at + word.length));
  }
  return found;
}
