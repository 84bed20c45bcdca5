import { joinedText, rangeAt } from './text-range.ts';

/**
 * Marks words where they stand under `root`. The CSS highlight registry paints them without
 * touching the text; where it is missing nothing is marked, but the places are known all the same.
 * @returns the ranges in the order of the text, without those that stand within a longer one
 */
export function highlightWords(roots: readonly Element[], words: readonly string[]): Range[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const ranges: Range[] = [];
  for (const range of roots.flatMap((root) =>
    longestFirst.flatMap((word) => rangesOf(root, word)),
  )) {
    if (!ranges.some((longer) => contains(longer, range))) ranges.push(range);
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  if (ranges.length > 0 && 'highlights' in CSS) {
    CSS.highlights.set('sought', new Highlight(...ranges));
  }
  return ranges;
}

/** Takes the marks away. */
export function clearHighlight(): void {
  if ('highlights' in CSS) CSS.highlights.delete('sought');
}

function contains(longer: Range, range: Range): boolean {
  return (
    longer.compareBoundaryPoints(Range.START_TO_START, range) <= 0 &&
    longer.compareBoundaryPoints(Range.END_TO_END, range) >= 0
  );
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
