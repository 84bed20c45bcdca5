import type { RetiredAnchor } from '../../core/model/edition.ts';
import { nearestAnchor } from '../../core/reference/nearest-anchor.ts';
import { notice } from '../notice/notice.ts';
import { pageOutline } from './page-outline.ts';
import { sentenceName } from './passages.ts';

/**
 * An address whose fragment is not on this page opens its nearest ancestor, and says so. Anchors
 * that were once published and are retired lead to what stands for them, with the editors' note.
 * Where the place was only written otherwise (#第三条, a tail of a chat app) nothing is said: the
 * reader is where they wanted to be.
 */
export function openNearest(wanted: string): void {
  const exists = (id: string) => document.getElementById(id) !== null;
  const { asked, anchor, exact, note } = nearestAnchor(
    wanted,
    exists,
    retiredAnchors(),
    pageOutline(),
  );
  const target = anchor === null ? null : document.getElementById(anchor);
  // As if it had been asked for: the browser goes there and marks it as it marks any arrival.
  if (anchor !== null) location.replace(`#${encodeURIComponent(anchor)}`);
  if (exact) return;
  const where = target ? `，这里是离它最近的${nameOf(target)}` : '';
  const why = note ? `“${asked}”已不在正文里（${note}）` : `没有“${asked}”这一处`;
  const lead = document.querySelector<HTMLAnchorElement>('a[data-whole-text]');
  const elsewhere =
    lead && !target ? { words: '到全文里找找', href: `${lead.pathname}#${asked}` } : undefined;
  notice(`${why}${where}。`, elsewhere);
}

/** （六） for a clause, （六）第 3 句 for a sentence of it; else a plain word. */
function nameOf(target: Element): string {
  const clause = target.closest<HTMLElement>('[data-name]');
  const { name } = clause?.dataset ?? {};
  if (clause && name && target.matches('.sentence')) return name + sentenceName(target, clause);
  return name ?? target.closest('h1, h2, h3, h4, h5, h6')?.textContent ?? '一处';
}

function retiredAnchors(): RetiredAnchor[] {
  return JSON.parse(document.getElementById('retired-anchors')?.textContent ?? '[]');
}
