import { type CitationFormat, citationKey } from './citation.ts';
import { remark } from './remark.ts';
import { datedTitle } from './source-line.ts';

/**
 * CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), from which the
 * reader's own tool makes any style. Organisations are `literal` names.
 */
export const cslJson: CitationFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  write(citation) {
    const { document, place, words, address, accessed } = citation;
    const item = {
      id: citationKey(citation),
      type: 'webpage',
      genre: document.kind,
      language: 'zh-CN',
      author: document.issuers.map((literal) => ({ literal })),
      title: datedTitle(document),
      ...(document.agency && { publisher: document.agency }),
      ...(document.date && { issued: dateParts(document.date) }),
      ...(accessed && { accessed: dateParts(accessed) }),
      URL: address,
      ...((place || words) && { note: remark(place, words) }),
    };
    return JSON.stringify([item], null, 2);
  },
};

function dateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}
