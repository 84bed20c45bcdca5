import type { CitationFormat } from './citation.ts';
import { quoted } from './quotation-marks.ts';

/**
 * GB/T 7714—2025, a document on the web: `主要责任者. 题名[EB/OL]. （发布日期）[引用日期]. 地址.`
 * Responsible bodies are separated by ，; the date of publication stands in full-width brackets,
 * the date of access in half-width square ones. The words and their place go before, in the
 * running text.
 */
export const gbt7714: CitationFormat = {
  id: 'gbt7714',
  name: 'GB/T 7714—2025',
  write({ document, place, words, address, accessed }) {
    const title = [document.title, document.standing].filter(Boolean).join('：');
    const known = [document.date && `（${document.date}）`, accessed && `[${accessed}]`].join('');
    const entry = [document.issuers.join('，'), `${title}[EB/OL]`, known, address]
      .filter(Boolean)
      .join('. ');
    const located = words ? `${quoted(words)}${place && `（${place}）`}` : place;
    return [located, `${entry}.`].filter(Boolean).join('\n');
  },
};
