const NESTED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * Words between quotation marks. Marks inside go one level down (“ ” to ‘ ’, and ‘ ’ to “ ”;
 * GB/T 15834—2011, 4.8.3.3); of several paragraphs each opens with a mark and the last one closes.
 */
export function quoted(words: string): string {
  return `“${words.replace(/[“”‘’]/g, (mark) => NESTED[mark]!).replaceAll('\n', '\n“')}”`;
}
