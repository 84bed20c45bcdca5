import { readLocator } from '../../core/link/locator.ts';
import type { Stretch } from '../../core/link/passage.ts';
import { findDirective, type TextDirective } from '../../core/link/text-directive.ts';
import { notice } from '../notice/notice.ts';
import { pageText } from './page-text.ts';
import { type PlacedPassage, passagesOnPage, rangesOf } from './passages.ts';

/** Space kept free above and below the words, for the sticky header and for breathing. */
const CLEAR = 96;

/**
 * Marks the words that an address names and brings them into view. Words that are no longer there
 * are never replaced by others: the reader is told, and stays at the anchor.
 * @param locator the parameter `w`, if any
 * @param directive the text fragment, where the browser has left it to us
 * @param anchor id of the sentence in which the words begin
 * @returns whether the words were found
 */
export function locateWords(
  locator: string | null,
  directive: TextDirective | null,
  anchor: string,
): boolean {
  const passages = passagesOnPage();
  const named = locator ? readLocator(locator, passages) : null;
  const stretch = typeof named === 'object' ? named : null;
  const found = stretch ?? (directive && sought(directive, passages));
  const target = document.getElementById(anchor);
  if (found) {
    const words = rangesOf(found, passages);
    mark(words);
    bringIntoView(words);
    return true;
  }
  target?.scrollIntoView();
  if (passages.length === 0) return false;
  const place = target ? '，这里是它原来所在的一处' : '';
  notice(`链接指的那几个字，在现在的正文里找不到了${place}。`);
  return target !== null;
}

/** Marks words; where a browser cannot, the sentences that they are in. */
function mark(words: readonly Range[]): void {
  if ('highlights' in CSS) {
    CSS.highlights.set('sought', new Highlight(...words));
    document.documentElement.dataset.words = 'marked';
    return;
  }
  for (const sentence of document.querySelectorAll('.sentence')) {
    const sought = words.some((range) => range.intersectsNode(sentence));
    sentence.classList.toggle('sought', sought);
  }
}

/** Words of a text fragment, as far as they stand in the official text. */
function sought(directive: TextDirective, passages: readonly PlacedPassage[]): Stretch | null {
  const { text, starts } = pageText(passages);
  const found = findDirective(text, directive);
  if (!found) return null;
  const pointAt = (offset: number, ending: boolean): Stretch['from'] | null => {
    const passage = passages.find(({ id, text: words }) => {
      const at = offset - starts.get(id)!;
      return ending ? at > 0 && at <= words.length : at >= 0 && at < words.length;
    });
    if (!passage) return null;
    const words = passage.text.slice(0, offset - starts.get(passage.id)!);
    return { passage: passage.id, at: Array.from(words).length };
  };
  const from = pointAt(found.start, false);
  const to = pointAt(found.end, true);
  return from && to && { from, to };
}

/** Words over several clauses are as tall as their own lines; notes between them do not count. */
function bringIntoView(ranges: readonly Range[]): void {
  const top = Math.min(...ranges.map((range) => range.getBoundingClientRect().top));
  const bottom = Math.max(...ranges.map((range) => range.getBoundingClientRect().bottom));
  if (top >= CLEAR && bottom <= innerHeight - CLEAR) return;
  const room = Math.max(CLEAR, (innerHeight - (bottom - top)) / 3);
  scrollTo({ top: scrollY + top - room, behavior: 'instant' });
}
