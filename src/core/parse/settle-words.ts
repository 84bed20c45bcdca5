import type { Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';

/** A line of a paragraph that begins with an indent begins a paragraph of its own. */
const INDENTED_LINE = /\n(?=[ \t]*\u3000)/;

/** A line break that stands for a space: between two letters or digits that are not Chinese. */
const BETWEEN_WORDS = /(?<=[\p{Script=Latin}\d])[ \t]*\n[ \t]*(?=[\p{Script=Latin}\d])/gu;

/**
 * Makes the text nodes of a tree hold the words and nothing of the layout: paragraphs are cut where a
 * line is indented (official texts are pasted a line a paragraph), line breaks inside a Chinese
 * paragraph go, indents and trailing space too, and words are NFC. Changes the tree, and returns it.
 */
export function settleWords(root: Root): Root {
  settle(root);
  return root;
}

function settle(parent: Parents): void {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'paragraph' && !node.data?.row) children.push(...cutAtIndents(node));
    else children.push(node);
  }
  parent.children = children as typeof parent.children;
  for (const node of children) {
    if (node.type === 'paragraph' && node.data?.row) normalize(node.children);
    else if (node.type === 'paragraph' || node.type === 'heading') trim(node.children);
    else if ('children' in node) settle(node);
  }
}

function cutAtIndents(paragraph: Paragraph): Paragraph[] {
  const parts: Paragraph[] = [{ ...paragraph, children: [] }];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      parts.at(-1)!.children.push(child);
      continue;
    }
    let line = child.position?.start.line ?? 1;
    for (const [index, value] of child.value.split(INDENTED_LINE).entries()) {
      const column = index === 0 ? (child.position?.start.column ?? 1) : 1;
      const start = { line, column };
      if (index > 0)
        parts.push({ type: 'paragraph', children: [], position: { start, end: start } });
      parts.at(-1)!.children.push({ type: 'text', value, position: { start, end: start } });
      line += value.split('\n').length;
    }
  }
  return parts;
}

function trim(nodes: PhrasingContent[]): void {
  const texts = leaves(nodes);
  for (const [at, text] of texts.entries()) {
    text.value = text.value
      .normalize('NFC')
      .replace(/\r/g, '')
      .replace(BETWEEN_WORDS, ' ')
      .replace(/\s*\n\s*/g, '');
    if (at === 0) text.value = text.value.trimStart();
    if (at === texts.length - 1) text.value = text.value.trimEnd();
  }
}

/** The tabs of a row part its cells, the empty ones too. */
function normalize(nodes: PhrasingContent[]): void {
  for (const text of leaves(nodes)) text.value = text.value.normalize('NFC').replace(/\r/g, '');
}

function leaves(nodes: PhrasingContent[]): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return 'children' in node ? leaves(node.children) : [];
  });
}
