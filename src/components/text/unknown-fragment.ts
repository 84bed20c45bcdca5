import { nearestAnchor } from '../../core/link/nearest-anchor.ts';
import type { RetiredAnchor } from '../../core/model/edition.ts';
import { notice } from '../notice/notice.ts';

/**
 * An address whose fragment is not on this page opens its nearest ancestor, and says so. Anchors
 * that were once published and are retired lead to what stands for them, with the editors' note.
 */
export function openNearest(wanted: string): void {
  const exists = (id: string) => document.getElementById(id) !== null;
  const { anchor, note } = nearestAnchor(wanted, exists, retiredAnchors());
  const target = anchor === null ? null : document.getElementById(anchor);
  target?.scrollIntoView();
  const where = target ? `，这里是离它最近的${nameOf(target)}` : '';
  const why = note ? `“${wanted}”已不在正文里（${note}）` : `没有“${wanted}”这一处`;
  const lead = document.querySelector<HTMLAnchorElement>('a[data-whole-text]');
  const elsewhere =
    lead && !target ? { words: '到全文里找找', href: `${lead.pathname}#${wanted}` } : undefined;
  notice(`${why}${where}。`, elsewhere);
}

/** （六） for a clause or what is in it; else a plain word. */
function nameOf(target: Element): string {
  const { name } = target.closest<HTMLElement>('[data-name]')?.dataset ?? {};
  return name ?? target.querySelector('h1, h2')?.textContent ?? '一处';
}

function retiredAnchors(): RetiredAnchor[] {
  return JSON.parse(document.getElementById('retired-anchors')?.textContent ?? '[]');
}
