import { wordsAddress } from '../../core/link/address.ts';
import { writeLocator } from '../../core/link/locator.ts';
import { type Stretch, wordsOf } from '../../core/link/passage.ts';
import { buildDirective } from '../../core/link/text-directive.ts';
import { pageText, placeInPage } from '../text/page-text.ts';
import { anchorOf, type PlacedPassage } from '../text/passages.ts';

/**
 * The address of words on this page.
 * @param page address of a page that has them, without query and fragment
 */
export function linkToWords(
  page: string,
  stretch: Stretch,
  passages: readonly PlacedPassage[],
): string {
  const anchor = anchorOf(stretch, passages);
  if (isWhole(anchor, stretch, passages)) return `${page}#${anchor}`;
  const seen = pageText(passages);
  const { start, end } = placeInPage(stretch, passages, seen);
  const directive = buildDirective(seen.text, start, end);
  return wordsAddress(page, writeLocator(passages, stretch), anchor, directive);
}

/** A whole sentence has an address of its own, short enough for a chat. */
function isWhole(anchor: string, stretch: Stretch, passages: readonly PlacedPassage[]): boolean {
  const sentence = document.getElementById(anchor);
  if (!sentence?.matches('.sentence')) return false;
  return sentence.textContent.trim() === wordsOf(passages, stretch);
}

/** Address of this page, without query and fragment; a saved copy gives the published one. */
export function thisPage(): string {
  if (location.protocol.startsWith('http')) return location.origin + location.pathname;
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
}
