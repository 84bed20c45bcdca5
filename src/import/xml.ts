/** An element of an XML file; text is a string. Only well-formed files of a word processor are read so. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/**
 * Reads XML into a tree.
 * @throws when elements do not close
 */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, cdata, closes, opens, attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    const current = open.at(-1)!;
    if (cdata !== undefined) current.children.push(cdata);
    else if (text !== undefined) current.children.push(unescaped(text));
    else if (closes !== undefined) {
      if (current.name !== closes)
        throw new Error(`Unexpected </${closes}>, expected </${current.name}>.`);
      open.pop();
    } else if (opens !== undefined) {
      const element = { name: opens, attributes: attributesOf(attributes), children: [] };
      current.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed.`);
  return root;
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name, a, b]) => [
      name!,
      unescaped(a ?? b ?? ''),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? entity;
  });
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The first element at a path of names below an element. */
export function childAt(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  return path.reduce((at, name) => childrenOf(at, name)[0], element);
}
