import { readFragment } from '../../core/link/address.ts';
import { LOCATOR } from '../../core/link/locator.ts';
import { locateWords } from './locate-words.ts';
import { openNearest } from './unknown-fragment.ts';

/**
 * Brings the reader to the words that the address names, else to its anchor, else near that.
 * @param fragment of the address, with its text directive where the browser leaves that to us
 */
export function findPlace(fragment: string): void {
  const locator = new URLSearchParams(location.search).get(LOCATOR);
  const { anchor, directive } = readFragment(fragment);
  if ((locator || directive) && locateWords(locator, directive, anchor)) return;
  if (anchor !== '' && !document.getElementById(anchor)) openNearest(anchor);
}
