import { passagesOnPage, sentenceName, stretchOf } from '../text/passages.ts';
import { copyLink } from './actions.ts';
import { focusBar, openBar, tell } from './bar.ts';
import { type Quotation, quotationOf, rangeOfElement } from './quotation.ts';

/** Width of the handle, in CSS pixels. */
const GUTTER = 44;

/**
 * A quiet handle in the gutter beside the sentence under the mouse: it copies the sentence's link,
 * and opens the bar for what else is wanted. It is a short cut: by keyboard, touch and screen reader
 * the same is reached through the clause's 引用 button, so the handle is neither in the tab order
 * nor read out, and stands outside the text.
 */
export function watchSentences(text: HTMLElement): void {
  const handle = document.createElement('button');
  handle.type = 'button';
  handle.className = 'quote-handle ours';
  handle.tabIndex = -1;
  handle.setAttribute('aria-hidden', 'true');
  handle.textContent = '引';
  handle.title = '复制这一句的链接';
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
    const quotation = sentence && quoteSentence(sentence);
    if (quotation) void copyLink(quotation, tell);
  });
}

/** Selects a sentence and opens the bar for it. */
export function quoteSentence(sentence: Element): Quotation | null {
  const passages = passagesOnPage();
  const range = rangeOfElement(sentence, passages);
  const stretch = stretchOf(range, passages);
  if (!stretch) return null;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const quotation = named(quotationOf(stretch, passages), sentence);
  openBar(quotation, range);
  focusBar();
  return quotation;
}

/** With the sentence in its name, because its link and not the clause's is copied. */
function named(quotation: Quotation, sentence: Element): Quotation {
  const clause = sentence.closest<HTMLElement>('.clause');
  const which = clause ? sentenceName(sentence, clause) : '';
  return { ...quotation, name: (clause?.dataset.name ?? quotation.name) + which };
}
