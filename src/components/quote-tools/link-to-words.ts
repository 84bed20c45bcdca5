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
  const whole = wholeAt(anchor, stretch, passages);
  if (whole) return `${page}#${whole}`;
  const seen = pageText(passages);
  const { start, end } = placeInPage(stretch, passages, seen);
  const directive = buildDirective(seen.text, start, end);
  return wordsAddress(page, writeLocator(passages, stretch), anchor, directive);
}

/** A whole 款, 项 or sentence has an address of its own, short enough for a chat. */
function wholeAt(
  anchor: string,
  stretch: Stretch,
  passages: readonly PlacedPassage[],
): string | undefined {
  const first = document.getElementById(anchor);
  const words = wordsOf(passages, stretch);
  return [first?.closest('.clause p[id]'), first?.closest('.sentence')].find(
    (element) => element?.textContent.trim() === words,
  )?.id;
}

/** Address of this page, without query and fragment; a saved copy gives the published one. */
export function thisPage(): string {
  if (location.protocol.startsWith('http')) return location.origin + location.pathname;
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
}
