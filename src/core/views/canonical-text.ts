import { readingOrder, type SectionsAndClauses } from './reading-order.ts';

/**
 * The document as plain text, one printed block a line: title, date line, then headings and
 * paragraphs in reading order, NFC, without indents. This is what `sha256` pins and what `.txt`
 * downloads contain.
 */
export function canonicalText(
  text: SectionsAndClauses & { title: string; dateline: string },
): string {
  const lines = [text.title, text.dateline];
  for (const { section, clause } of readingOrder(text))
    lines.push(section?.heading ?? clause!.text);
  return `${lines.filter(Boolean).join('\n')}\n`;
}
