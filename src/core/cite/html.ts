import type { CitationFormat } from './citation.ts';
import { issuersAndDate, titleAndPlace } from './source-line.ts';

/** A block quotation for web pages. */
export const html: CitationFormat = {
  id: 'html',
  name: 'HTML',
  write({ document, place, words, address }) {
    const paragraphs = words
      .split('\n')
      .filter(Boolean)
      .map((paragraph) => `<p>${escaped(paragraph)}</p>`);
    const quotation = words
      ? `<blockquote cite="${escaped(address)}" lang="zh-CN">${paragraphs.join('')}</blockquote>\n`
      : '';
    const source = escaped(titleAndPlace(document, place));
    return `${quotation}<p>——<cite><a href="${escaped(address)}">${source}</a></cite>，${escaped(issuersAndDate(document))}</p>`;
  },
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}
