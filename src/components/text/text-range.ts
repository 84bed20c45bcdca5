/** A text node and where its words begin in the text of several nodes joined. UTF-16 offsets. */
export interface Piece {
  node: Text;
  start: number;
}

/**
 * The text nodes under some elements, as one text. Words of one element follow on those of the
 * element before it, after what `between` puts there.
 */
export function joinedText<Root extends Node>(
  roots: Iterable<Root>,
  between: (root: Root, before: Root | undefined) => string = () => '',
): { text: string; pieces: Piece[] } {
  let text = '';
  let before: Root | undefined;
  const pieces: Piece[] = [];
  for (const root of roots) {
    text += between(root, before);
    before = root;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }
  return { text, pieces };
}

/** The range over [start, end) of joined text; at a border it lies within the nearer node. */
export function rangeAt(pieces: readonly Piece[], start: number, end: number): Range {
  const range = new Range();
  const words = pieces.filter(({ node }) => node.length > 0);
  const first = words.filter((piece) => piece.start <= start).pop();
  const last = words.filter((piece) => piece.start < end).pop();
  if (!first || !last) throw new RangeError(`There are no words at ${start}–${end}.`);
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}
