import type { Heading, Paragraph, Root } from 'mdast';

const HEADING = /^(#{1,6})[ \t\u3000]+(?=\S)/;

/**
 * A canonical text as a tree of headings and paragraphs. It is read line by line and not as Markdown,
 * because official texts are full of what Markdown would eat: `1. `, `- `, `> `, `*`, `&`, `<`, `{`.
 * Blank lines part paragraphs, and so do indented lines, as official texts are printed.
 */
export function parseOfficial(body: string): Root {
  const blocks: (Heading | Paragraph)[] = [];
  let open: Paragraph | null = null;
  let offset = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const from = { line: index + 1, column: 1, offset };
    const position = {
      start: from,
      end: { line: index + 1, column: line.length + 1, offset: offset + line.length },
    };
    offset += line.length + 1;
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      open = null;
    } else if (heading) {
      open = null;
      const depth = heading[1]!.length as Heading['depth'];
      const value = line.slice(heading[0].length);
      blocks.push({
        type: 'heading',
        depth,
        children: [{ type: 'text', value, position }],
        position,
      });
    } else if (open) {
      const [text] = open.children;
      if (text?.type === 'text') text.value += `\n${line}`;
      open.position!.end = position.end;
    } else {
      open = { type: 'paragraph', children: [{ type: 'text', value: line, position }], position };
      blocks.push(open);
    }
  }
  return { type: 'root', children: blocks };
}
