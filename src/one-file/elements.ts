import type { Element, ElementContent } from 'hast';

/** A link within the file. */
export function link(fragment: string, name: string): Element {
  return element('a', { href: `#${fragment}` }, [words(name)]);
}

export function words(value: string): ElementContent {
  return { type: 'text', value };
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
