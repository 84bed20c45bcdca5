import { joinedText, rangeAt } from './text-range.ts';

/**
 * Marks the words that a search was for (`?mark=`) where the reader arrives. The CSS highlight
 * registry paints them without touching the text; where it is missing, the sentence's own mark of
 * arrival remains.
 */
const words = new URLSearchParams(location.search)
  .get('mark')
  ?.split(/[\s\p{P}]+/u)
  .filter((word) => word !== '');
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (words?.length && 'highlights' in CSS) {
  const root = target?.closest('.clause') ?? document.querySelector('main');
  const ranges = root ? words.flatMap((word) => rangesOf(root, word)) : [];
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
