import type { PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Edition } from '../core/model/edition.ts';
import { blocksOf } from '../core/parse/blocks.ts';
import { codePointLength, sliceCodePoints } from '../core/text/code-points.ts';
import { type FlatText, flattenMarks } from '../core/views/flatten-marks.ts';
import { marksInBlock } from '../core/views/marks.ts';
import { nestMarks } from '../core/views/nest-marks.ts';
import { assertWords } from './assert-words.ts';
import { marked } from './elements.ts';

/**
 * Gives the headings and paragraphs of a commentary their ids and marks.
 * @throws when the words of the tree are not those of the Edition, in the same order
 */
export function markCommentary(tree: Root, edition: Edition, id: string, file: VFile): void {
  const blocks = [...(edition.commentary.find((piece) => piece.id === id)?.blocks ?? [])];
  for (const { node } of blocksOf(tree, file.path)) {
    const block = blocks.shift();
    assertWords(node, block?.text, file);
    if (!block) return;
    node.data = { ...node.data, hProperties: { id: block.id } };
    const flat = flattenMarks(nestMarks(block.text, marksInBlock(edition, id, block.id)));
    node.children = markWords(node.children, flat, edition.id, { at: 0 });
  }
  assertWords(undefined, blocks[0]?.text, file);
}

/** The same words under the same emphasis, with their marks; a link is no place for another link. */
function markWords(
  nodes: readonly PhrasingContent[],
  flat: readonly FlatText[],
  doc: string,
  read: { at: number },
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') {
      const start = read.at;
      read.at += codePointLength(node.value);
      return marked(doc, cut(flat, start, read.at));
    }
    if (node.type === 'link' || !('children' in node)) {
      read.at += lengthOf(node);
      return [node];
    }
    return [{ ...node, children: markWords(node.children, flat, doc, read) } as PhrasingContent];
  });
}

/** The marked words between two offsets (code points). */
function cut(flat: readonly FlatText[], from: number, to: number) {
  let at = 0;
  return flat.flatMap(({ words, mark }) => {
    const start = Math.max(from - at, 0);
    const end = to - at;
    at += codePointLength(words);
    if (end <= 0 || at <= from) return [];
    const part = sliceCodePoints(words, start, Math.min(end, codePointLength(words)));
    return [mark ? { mark, children: [part] } : part];
  });
}

function lengthOf(node: PhrasingContent): number {
  if ('value' in node) return codePointLength(node.value);
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
