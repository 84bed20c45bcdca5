import type { PhrasingContent, Root, RootContent } from 'mdast';

/** An address in running text ends where Chinese begins: 见 https://www.gov.cn/1.htm，该办法…… */
const ADDRESS = /https?:\/\/[!-~]*[A-Za-z0-9/]/g;

/** Makes links of the addresses that stand in the words of a tree; the words stay. Changes the tree. */
export function linkAddresses(root: Root): Root {
  root.children = link(root.children);
  return root;
}

function link<Node extends RootContent>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return linkText(node.value) as Node[];
    if (node.type === 'link' || !('children' in node)) return [node];
    return [{ ...node, children: link(node.children as RootContent[]) }];
  });
}

function linkText(value: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const { 0: url, index } of value.matchAll(ADDRESS)) {
    if (at < index) nodes.push({ type: 'text', value: value.slice(at, index) });
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    at = index + url.length;
  }
  if (at < value.length) nodes.push({ type: 'text', value: value.slice(at) });
  return nodes;
}
