import type { SourceLineWords } from '../model/source-line-words.ts';

/**
 * The characters of a source that are the document's own words, line by line: all but white space,
 * the marks of headings (`##`) and the bars of tables. NFC.
 */
export function sourceWords(body: string): SourceLineWords[] {
  return body.split('\n').map((text, index) => ({ line: index + 1, words: ownWords(text.trim()) }));
}

function ownWords(line: string): string {
  const words = /^\|.*\|$/u.test(line)
    ? cells(line)
    : line.replace(/^#{1,6}[ \t\u3000]+(?=\S)/u, '');
  return words.normalize('NFC').replace(/\s/gu, '');
}

function cells(row: string): string {
  if (/^\|(?:\s*:?-+:?\s*\|)+$/u.test(row)) return '';
  return row.replace(/(?<!\\)\|/gu, '').replaceAll('\\|', '|');
}
