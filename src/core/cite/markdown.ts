import type { CitationFormat } from './citation.ts';
import { issuersAndDate, titleAndPlace } from './source-line.ts';

/** A block quotation with its source linked. */
export const markdown: CitationFormat = {
  id: 'markdown',
  name: 'Markdown',
  write({ document, place, words, address }) {
    const source = `——[${escaped(titleAndPlace(document, place))}](<${address}>)，${escaped(issuersAndDate(document))}`;
    const paragraphs = [...words.split('\n').filter(Boolean).map(escaped), source];
    return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
  },
};

/** Characters that mean something to Markdown; numbers of lists and headings at the head of a line. */
function escaped(words: string): string {
  return words
    .replace(/[\\`*_[\]<>~|&$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[#+-]/, '\\$&');
}
