import type { Stretch } from '../../core/link/passage.ts';
import { sliceCodePoints } from '../../core/text/code-points.ts';
import type { PlacedPassage } from './passages.ts';

/** All text of the page as a browser searches it, and where the passages stand in it. */
export interface PageText {
  text: string;
  /** UTF-16 offset at which each passage begins. */
  starts: ReadonlyMap<string, number>;
}

const UNSEEN = 'script, style, noscript, template, [hidden], dialog';
/** Everything else is taken to begin a new line. Entries of the margin run in, so `dt` and `dd` do too. */
const INLINE =
  'a, b, button, cite, code, dd, dt, em, i, label, mark, small, span, strong, svg, text, time';

/**
 * Reads the page. What is folded away counts as text, because text fragments open it.
 */
export function pageText(passages: readonly PlacedPassage[]): PageText {
  const byElement = new Map(passages.map((passage) => [passage.element, passage]));
  const starts = new Map<string, number>();
  let text = '';
  const read = (element: Element): void => {
    const passage = byElement.get(element);
    if (passage) {
      starts.set(passage.id, text.length + 1);
      text += `\n${passage.text}\n`;
      return;
    }
    if (element.matches(UNSEEN)) return;
    const block = element.matches(INLINE) ? '' : '\n';
    text += block;
    for (const child of element.childNodes) {
      if (child instanceof Text) text += child.data.replace(/\s+/g, ' ');
      else if (child instanceof Element) read(child);
    }
    text += block;
  };
  read(document.body);
  return { text, starts };
}

/** Where a stretch stands in the page's text. */
export function placeInPage(
  { from, to }: Stretch,
  passages: readonly PlacedPassage[],
  { starts }: PageText,
): { start: number; end: number } {
  const offset = ({ passage, at }: Stretch['from']): number => {
    const { text } = passages.find(({ id }) => id === passage)!;
    return starts.get(passage)! + sliceCodePoints(text, 0, at).length;
  };
  return { start: offset(from), end: offset(to) };
}
