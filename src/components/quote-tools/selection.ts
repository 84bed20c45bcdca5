import type { Stretch } from '../../core/link/passage.ts';
import { type PlacedPassage, passagesOnPage, rangeOf, stretchOf } from '../text/passages.ts';
import { barHasFocus, barIsOpen, closeBar, openBar } from './bar.ts';
import { leftOut } from './left-out.ts';
import { quotationOf } from './quotation.ts';

/** The words for which the bar was offered last. */
let offered = '';

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
  const wanted = JSON.stringify(stretch);
  // Copying may take the selection away and put it back; what the bar says of that is to be read.
  if (barIsOpen() && wanted === offered) return;
  offered = wanted;
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
