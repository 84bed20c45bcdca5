import { decoded } from './decoded.ts';
import { LOCATOR } from './locator.ts';
import { readDirective, type TextDirective, writeDirective } from './text-directive.ts';

/**
 * The address of chosen words: `…/minsheng-2025/?w=c6.12.40.0k3fa9z#c6-3:~:text=…`. Each part does
 * without the ones after it: scripts mark the words by `w`; the anchor is plain HTML; a browser
 * that knows text fragments marks the words by itself.
 * @param page address of the page, without query and fragment
 * @param anchor id of the sentence (or clause) in which the words begin
 */
export function wordsAddress(
  page: string,
  locator: string,
  anchor: string,
  directive: TextDirective | null,
): string {
  const text = directive ? `:~:text=${writeDirective(directive)}` : '';
  return `${page}?${LOCATOR}=${locator}#${anchor}${text}`;
}

/** What a fragment names. */
export interface Fragment {
  /** Id of the anchor, decoded; empty when there is none. */
  anchor: string;
  /** Only in browsers that do not know text fragments: the others hide it from scripts. */
  directive: TextDirective | null;
}

/** Reads `location.hash`, with or without its `#`. */
export function readFragment(hash: string): Fragment {
  const [anchor = '', directives = ''] = hash.replace(/^#/, '').split(':~:');
  const text = /(?:^|&)text=([^&]*)/.exec(directives)?.[1];
  return { anchor: decoded(anchor), directive: text ? readDirective(text) : null };
}
