import { readFragment } from '../../core/link/address.ts';
import { LOCATOR } from '../../core/link/locator.ts';

/**
 * On arrival: marks the words that the address names, and helps where it names what is not here.
 * Most addresses need neither, and load nothing.
 */
async function arrive(): Promise<void> {
  const locator = new URLSearchParams(location.search).get(LOCATOR);
  const { anchor, directive } = readFragment(location.hash);
  if (locator || directive) {
    const { locateWords } = await import('./locate-words.ts');
    if (locateWords(locator, directive, anchor)) return;
  }
  if (anchor === '' || document.getElementById(anchor)) return;
  const { openNearest } = await import('./unknown-fragment.ts');
  openNearest(anchor);
}

void arrive();
addEventListener('hashchange', () => void arrive());
