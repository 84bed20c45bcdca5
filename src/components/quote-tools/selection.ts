import { passagesOnPage, stretchOf } from '../text/passages.ts';
import { barHasFocus, barIsOpen, closeBar, openBar } from './bar.ts';
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
  if (stretch) openBar(quotationOf(stretch, passages), range);
  else closeBar();
}
