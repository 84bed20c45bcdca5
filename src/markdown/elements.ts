import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { MarkedText } from '../core/model/mark.ts';

/** An element of the page around blocks or words; the pages say which component it is. */
export function flow(
  name: string,
  attributes: MdxJsxAttribute[],
  children: (RootContent | PhrasingContent)[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes,
    // An element of flow whose children are words: MDX renders them as they are.
    children: children as MdxJsxFlowElement['children'],
  };
}

/** An element within a line. */
export function inline(
  name: string,
  attributes: MdxJsxAttribute[],
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes, children };
}

/** Words with their marks, as `<Mark>` elements. */
export function marked(doc: string, nodes: readonly MarkedText[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return { type: 'text', value: node };
    const { layer, ref, continued } = node.mark;
    const attributes = [attribute('doc', doc), attribute('layer', layer), attribute('refer', ref)];
    if (continued) attributes.push(attribute('continued', 'true'));
    return inline('Mark', attributes, marked(doc, node.children));
  });
}

export function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
