import { wordsAddress } from '../../core/link/address.ts';
import { writeLocator } from '../../core/link/locator.ts';
import type { Stretch } from '../../core/link/passage.ts';
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
  const seen = pageText(passages);
  const { start, end } = placeInPage(stretch, passages, seen);
  const directive = buildDirective(seen.text, start, end);
  return wordsAddress(
    page,
    writeLocator(passages, stretch),
    anchorOf(stretch, passages),
    directive,
  );
}

/** Address of this page, without query and fragment; a saved copy gives the published one. */
export function thisPage(): string {
  if (location.protocol.startsWith('http')) return location.origin + location.pathname;
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
}
