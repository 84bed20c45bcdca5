import type { CitationFormat } from './citation.ts';
import { quoted } from './quotation-marks.ts';
import { issuersAndDate, titleAndPlace } from './source-line.ts';

/** The words, and under them where they come from; for chats and letters. */
export const plain: CitationFormat = {
  id: 'plain',
  name: '纯文字',
  write({ document, place, words, address }) {
    const source = `——${titleAndPlace(document, place)}（${issuersAndDate(document)}）`;
    return [words && quoted(words), source, address].filter(Boolean).join('\n');
  },
};
