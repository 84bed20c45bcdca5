import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block } from '../model/block.ts';

/** A block, and the node of the tree whose words it has. */
export interface BlockNode {
  block: Block;
  node: Heading | Paragraph;
}

/**
 * The headings and paragraphs of a tree in reading order, those inside lists and quotations included.
 * @param file path of the source, for messages
 * @param firstLine line of the file on which the body begins, from 1
 */
export function blocksOf(root: Root, file: string, firstLine = 1): BlockNode[] {
  return collect(root.children, file, firstLine);
}

function collect(nodes: RootContent[], file: string, firstLine: number): BlockNode[] {
  return nodes.flatMap((node): BlockNode[] => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      const place = { file, line: line + firstLine - 1, column };
      const depth = node.type === 'heading' ? node.depth : 0;
      const kind = node.type === 'paragraph' && node.data?.row ? 'row' : node.type;
      const text = plainText(node);
      // A heading mark without a heading is no block: it has nothing to read or to point at.
      return text === '' ? [] : [{ block: { kind, depth, text, place }, node }];
    }
    return 'children' in node ? collect(node.children as RootContent[], file, firstLine) : [];
  });
}
