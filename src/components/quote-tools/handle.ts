import { passagesOnPage, stretchOf } from '../text/passages.ts';
import { focusBar, openBar } from './bar.ts';
import { quotationOf, rangeOfElement } from './quotation.ts';

/** Width of the handle, in CSS pixels. */
const GUTTER = 44;

/**
 * A quiet handle in the gutter beside the sentence under the mouse. It is a short cut: by keyboard,
 * touch and screen reader the same is reached through the clause's 引用 button, so the handle is
 * neither in the tab order nor read out, and stands outside the text.
 */
export function watchSentences(text: HTMLElement): void {
  const handle = document.createElement('button');
  handle.type = 'button';
  handle.className = 'quote-handle ours';
  handle.tabIndex = -1;
  handle.setAttribute('aria-hidden', 'true');
  handle.textContent = '引';
  handle.title = '引用这一句';
  handle.hidden = true;
  document.body.append(handle);
  let sentence: Element | null = null;
  text.addEventListener('pointerover', (event) => {
    const over = event.target instanceof Element ? event.target.closest('.sentence') : null;
    if (!over || event.pointerType !== 'mouse') return;
    sentence = over;
    const [first] = over.getClientRects();
    const column = over.closest('.clause')?.getBoundingClientRect();
    if (!first || !column) return;
    // Without a gutter there is no room; the clause's button remains.
    handle.hidden = column.left < GUTTER;
    handle.style.insetBlockStart = `${first.top + first.height / 2 + scrollY}px`;
    handle.style.insetInlineStart = `${column.left}px`;
  });
  handle.addEventListener('click', () => {
    if (!sentence) return;
    const passages = passagesOnPage();
    const range = rangeOfElement(sentence, passages);
    const stretch = stretchOf(range, passages);
    if (!stretch) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    openBar(quotationOf(stretch, passages), range);
    focusBar();
  });
}
