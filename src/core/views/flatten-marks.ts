import type { Layer, Mark, MarkedText } from '../model/mark.ts';

/** Words, and the one mark that leads on from them. */
export interface FlatText {
  words: string;
  mark: Mark | null;
}

/** Which mark stands for words that have several: what is surest first. */
const SUREST_FIRST: readonly Layer[] = ['term', 'tie', 'paraphrase'];

/**
 * Nested marks as a row of words, for places where every mark is a link and a link cannot stand in
 * a link (HTML, 4.5.1). A term is kept before words that are the same, these before a paraphrase;
 * of two of a kind the outer one.
 */
export function flattenMarks(
  nodes: readonly MarkedText[],
  around: readonly Mark[] = [],
): FlatText[] {
  return nodes.flatMap((node) => {
    if (typeof node !== 'string') return flattenMarks(node.children, [...around, node.mark]);
    const [mark = null] = around.toSorted(
      (a, b) => SUREST_FIRST.indexOf(a.layer) - SUREST_FIRST.indexOf(b.layer),
    );
    return [{ words: node, mark }];
  });
}
