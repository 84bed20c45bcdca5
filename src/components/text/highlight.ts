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
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes
    .map(({ data }) => data)
    .join('')
    .toLowerCase();
  const found: Range[] = [];
  for (
    let at = text.indexOf(word.toLowerCase());
    at !== -1;
    at = text.indexOf(word.toLowerCase(), at + 1)
  ) {
    const range = new Range();
    range.setStart(...pointAt(nodes, at, false));
    range.setEnd(...pointAt(nodes, at + word.length, true));
    found.push(range);
  }
  return found;
}

/** Node and offset of a position in the joined text; at a border the earlier node when `ending`. */
function pointAt(nodes: Text[], position: number, ending: boolean): [Text, number] {
  let rest = position;
  for (const node of nodes) {
    if (rest < node.length || (ending && rest === node.length)) return [node, rest];
    rest -= node.length;
  }
  throw new RangeError(`There is no position ${position} in the text.`);
}
