import { longDate } from '../text/long-date.ts';
import type { CitedDocument } from './citation.ts';

/** 《标题》第（六）条 */
export function titleAndPlace({ title }: CitedDocument, place: string): string {
  return `《${title}》${place}`;
}

/** Issuers and date: 中共中央办公厅、国务院办公厅，2025年6月9日 */
export function issuersAndDate({ issuers, date }: CitedDocument): string {
  return [issuers.join('、'), date && longDate(date)].filter(Boolean).join('，');
}
