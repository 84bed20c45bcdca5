import { passagesOnPage, sentenceName, stretchOf } from '../text/passages.ts';
import { copyLink } from './actions.ts';
import { focusBar, openBar, tell } from './bar.ts';
import { quoteData } from './data.ts';
import { type Quotation, quotationOf, rangeOfElement } from './quotation.ts';

/** Width of the gutter that a handle needs, in CSS pixels. */
const GUTTER = 44;

/**
 * Quiet handles in the gutter beside the sentence under the mouse, and beside the 款, 项 or 目 that it
 * stands in: they copy its link, and open the bar for what else is wanted. They are short cuts: by
 * keyboard, touch and screen reader the same is reached through the clause's 引用 button, so handles are
 * neither in the tab order nor read out, and stand outside the text.
 */
export function watchSentences(text: HTMLElement): void {
  const ofSentence = handle();
  const ofParagraph = handle();
  const { places } = quoteData();
  text.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
    const sentence = event.target.closest('.sentence');
    const paragraph = event.target.closest('.clause p[id]');
    if (!sentence && !paragraph) return;
    // A paragraph of one sentence is cited as the paragraph that it is: 第（二）项.
    const only = paragraph?.querySelectorAll('.sentence').length === 1;
    ofSentence.place(only ? null : sentence, '这一句', '引');
    const kind = paragraph && (places[paragraph.id] ?? '').slice(-1);
    ofParagraph.place(kind ? paragraph : null, `这一${kind}`, kind ?? '');
    ofParagraph.clear(ofSentence);
  });
}

interface Handle {
  /** Puts it beside what it copies; nothing takes it away. */
  place(of: Element | null, named: string, words: string): void;
  /** Moves it under another that would lie on it. */
  clear(other: Handle): void;
  element: HTMLElement;
}

function handle(): Handle {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'quote-handle ours';
  element.tabIndex = -1;
  element.setAttribute('aria-hidden', 'true');
  element.hidden = true;
  document.body.append(element);
  let copied: Element | null = null;
  element.addEventListener('click', () => {
    const quotation = copied && quoteElement(copied);
    if (quotation) void copyLink(quotation, tell);
  });
  return {
    element,
    place(of, named, words) {
      copied = of;
      const [first] = of?.getClientRects() ?? [];
      const column = of?.closest('.clause')?.getBoundingClientRect();
      // Without a gutter there is no room; the clause's button remains.
      element.hidden = !first || !column || column.left < GUTTER;
      if (!of || !first || !column) return;
      element.textContent = words;
      element.title = `复制${named}的链接`;
      const line = Number.parseFloat(getComputedStyle(of).lineHeight) || first.height;
      element.style.insetBlockStart = `${first.top + Math.min(line, first.height) / 2 + scrollY}px`;
      element.style.insetInlineStart = `${column.left}px`;
    },
    clear(other) {
      if (element.hidden || other.element.hidden) return;
      const [own, others] = [element, other.element].map((one) => one.getBoundingClientRect());
      if (Math.abs(own!.top - others!.top) >= own!.height) return;
      element.style.insetBlockStart = `${others!.bottom + own!.height / 2 + scrollY}px`;
    },
  };
}

/** Selects a sentence, or a whole 款 or 项, and opens the bar for it. */
export function quoteElement(element: Element): Quotation | null {
  const passages = passagesOnPage();
  const range = rangeOfElement(element, passages);
  const stretch = stretchOf(range, passages);
  if (!stretch) return null;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const quotation = named(quotationOf(stretch, passages), element);
  openBar(quotation, range);
  focusBar();
  return quotation;
}

/** With the sentence in its name, because its link and not the clause's is copied. */
function named(quotation: Quotation, element: Element): Quotation {
  const clause = element.closest<HTMLElement>('.clause');
  if (!clause || !element.matches('.sentence')) return quotation;
  return {
    ...quotation,
    name: (clause.dataset.name ?? quotation.name) + sentenceName(element, clause),
  };
}
