import { formatChoice, quoteActions } from './actions.ts';
import type { Quotation } from './quotation.ts';

/** The bar for chosen words: under them on a wide screen, at the foot of a narrow one. */

let current: Quotation | null = null;
let bar: HTMLElement | null = null;
let status: HTMLElement | null = null;
let caution: HTMLElement | null = null;

const WIDE = '(min-width: 64rem)';

/** Words that limit the chosen ones and were not chosen. */
export interface Caution {
  words: string;
  takeIn(): void;
}

/**
 * Opens the bar for a quotation.
 * @param range the words on the page
 * @param missing what the choice leaves out although it limits the words
 */
export function openBar(quotation: Quotation, range: Range, missing: Caution | null = null): void {
  current = quotation;
  bar ??= build();
  bar.hidden = false;
  caution!.replaceChildren(...(missing ? cautionView(missing) : []));
  caution!.hidden = !missing;
  bar.setAttribute('aria-label', `引用${quotation.name}`);
  tell(`已选 ${Array.from(quotation.words.replaceAll('\n', '')).length} 字`);
  place(bar, range);
}

/** Closes the bar, if it is open. */
export function closeBar(): void {
  if (bar) bar.hidden = true;
}

export function barIsOpen(): boolean {
  return bar !== null && !bar.hidden;
}

/** Whether the focus is in the bar, as while its formats are being chosen. */
export function barHasFocus(): boolean {
  return bar?.contains(document.activeElement) ?? false;
}

/** Moves the focus to the bar's first button. */
export function focusBar(): void {
  bar?.querySelector<HTMLElement>('.quote-action')?.focus({ preventScroll: true });
}

function cautionView({ words, takeIn }: Caution): Node[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quote-action';
  button.textContent = '一并选入';
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    takeIn();
    focusBar();
  });
  return [new Text(`没有选进${words}，少了它意思可能不同。`), button];
}

function build(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'quote-bar ours off-paper';
  made.setAttribute('role', 'group');
  status = document.createElement('p');
  status.className = 'quote-status';
  status.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button quote-close';
  close.textContent = '关闭';
  close.addEventListener('click', closeBar);
  const actions = document.createElement('div');
  actions.className = 'quote-actions';
  actions.append(...quoteActions(() => current!, tell));
  caution = document.createElement('p');
  caution.className = 'quote-caution';
  made.append(actions, caution, formatChoice(), status, close);
  document.body.append(made);
  document.addEventListener('keydown', (event) => {
    if (made.hidden) return;
    if (event.key === 'Escape') closeBar();
    // From the selected words the next stop is the bar, which stands at the end of the page.
    if (event.key === 'Tab' && !event.shiftKey && !barHasFocus()) {
      event.preventDefault();
      focusBar();
    }
  });
  return made;
}

/** Says in the bar what was done, in a sentence for the reader. */
export function tell(done: string): void {
  status!.textContent = done;
}

function place(made: HTMLElement, range: Range): void {
  made.style.removeProperty('inset');
  if (!matchMedia(WIDE).matches) return;
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const last = rects[rects.length - 1];
  const column = document.querySelector('.clause')?.getBoundingClientRect();
  if (!last || !column) return;
  const left = Math.min(last.left, column.right - made.offsetWidth);
  const below = last.bottom + 8;
  const fits = below + made.offsetHeight < innerHeight;
  const top = fits ? below : Math.max(72, rects[0]!.top - made.offsetHeight - 8);
  made.style.inset = `${top + scrollY}px auto auto ${Math.max(column.left, left)}px`;
}
