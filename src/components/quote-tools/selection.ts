import type { Stretch } from '../../core/link/passage.ts';
import { type PlacedPassage, passagesOnPage, rangeOf, stretchOf } from '../text/passages.ts';
import { barHasFocus, closeBar, openBar } from './bar.ts';
import { leftOut } from './left-out.ts';
import { quotationOf } from './quotation.ts';

/** Offers the bar for the official words that are selected, however they were; closes it for none. */
export function offerSelection(selection: Selection | null): void {
  if (barHasFocus()) return;
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    closeBar();
    return;
  }
  const passages = passagesOnPage();
  const range = selection.getRangeAt(0);
  const stretch = stretchOf(range, passages);
  if (stretch) open(stretch, passages, range);
  else closeBar();
}

/** With one tap the words are taken in that the choice leaves out and that limit it. */
function open(stretch: Stretch, passages: PlacedPassage[], range: Range): void {
  const missing = leftOut(stretch, passages);
  const takeIn = (whole: Stretch): void => {
    const wider = rangeOf(whole, passages);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(wider);
    open(whole, passages, wider);
  };
  openBar(
    quotationOf(stretch, passages),
    range,
    missing && { words: missing.words, takeIn: () => takeIn(missing.whole) },
  );
}
