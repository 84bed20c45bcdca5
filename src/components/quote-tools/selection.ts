import { passagesOnPage, stretchOf } from '../text/passages.ts';
import { barHasFocus, closeBar, openBar } from './bar.ts';
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
  if (stretch) openBar(quotationOf(stretch, passages), range);
  else closeBar();
}
