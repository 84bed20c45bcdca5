import { longDate } from '../text/long-date.ts';
import type { CitationFormat } from './citation.ts';
import { quoted } from './quotation-marks.ts';
import { titleAndPlace } from './source-line.ts';

/** As a news report quotes: 据某机关《标题》第（六）条：“……”（2025年6月9日，地址） */
export const news: CitationFormat = {
  id: 'news',
  name: '新闻稿',
  write({ document, place, words, address }) {
    const source = `据${document.issuers.join('、')}${titleAndPlace(document, place)}`;
    const origin = [document.date && longDate(document.date), address].filter(Boolean).join('，');
    return `${source}${words && `：${quoted(words)}`}（${origin}）`;
  },
};
