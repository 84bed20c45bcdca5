import type { Root, RootContent } from 'mdast';

const HAN_LINE_BREAK = /(?<=[\p{Script=Han}\p{P}])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{P}])/gu;

/** A line break inside a Chinese paragraph is layout: it must not become a space. */
export function joinLines() {
  return (tree: Root): void => join(tree.children);
}

function join(nodes: RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'text') node.value = node.value.replace(HAN_LINE_BREAK, '');
    else if ('children' in node) join(node.children as RootContent[]);
  }
}
