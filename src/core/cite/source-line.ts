import { longDate } from '../text/long-date.ts';
import type { CitedDocument } from './citation.ts';

/** 《标题》第（六）条; with the dated text where there are several: 《标题》（2017年修正）第六条 */
export function titleAndPlace({ title, standing }: CitedDocument, place: string): string {
  return `《${title}》${standing ? `（${standing}）` : ''}${place}`;
}

/** The title as bibliographies have it, with the dated text: 标题（2017年修正） */
export function datedTitle({ title, standing }: CitedDocument): string {
  return standing ? `${title}（${standing}）` : title;
}

/** Issuers and date: 中共中央办公厅、国务院办公厅，2025年6月9日 */
export function issuersAndDate({ issuers, date }: CitedDocument): string {
  return [issuers.join('、'), date && longDate(date)].filter(Boolean).join('，');
}
