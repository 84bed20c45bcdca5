import { decoded } from '../../core/link/decoded.ts';
import { highlightWords } from './highlight.ts';

/**
 * Marks the words that a search was for (`?mark=`) where the reader arrives. Where a browser cannot
 * mark words, the sentence's own mark of arrival remains.
 */
export function markQuery(): void {
  const words = new URLSearchParams(location.search)
    .get('mark')
    ?.split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const root = target?.closest('.clause') ?? document.querySelector('main');
  if (words?.length && root) highlightWords(root, words);
}
