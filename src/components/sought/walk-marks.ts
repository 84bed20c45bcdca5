import { actionButton } from '../button/action-button.ts';
import { clearHighlight } from '../text/highlight.ts';

/**
 * Leads through the marked words of a page: a bar with the next and the one before, n and p on a
 * keyboard; Escape or a button takes marks and bar away.
 * @param ranges in the order of the text
 * @param start place among them at which the reader is
 */
export function walkMarks(ranges: readonly Range[], start: number): void {
  let at = start;
  const bar = document.createElement('div');
  bar.className = 'marks-bar ours off-paper';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '搜到的字');
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const go = (to: number): void => {
    at = (to + ranges.length) % ranges.length;
    const range = ranges[at];
    const element = range?.startContainer.parentElement;
    // What is folded away is opened, else there is nothing to scroll to.
    const details = element?.closest<HTMLDetailsElement>('details:not([open])');
    if (details) details.open = true;
    element?.scrollIntoView({ block: 'center' });
    tell();
  };
  const tell = (): void => {
    told.textContent = `第 ${at + 1} 处，共 ${ranges.length} 处`;
  };
  const clear = (): void => {
    clearHighlight();
    bar.remove();
    document.removeEventListener('keydown', press);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
    if (typing) return;
    if (event.key === 'Escape') clear();
    else if (event.key === 'n') go(at + 1);
    else if (event.key === 'p') go(at - 1);
  };
  bar.append(told);
  if (ranges.length > 1) {
    bar.append(
      actionButton('上一处', () => go(at - 1)),
      actionButton('下一处', () => go(at + 1)),
    );
  }
  bar.append(actionButton('不标了', clear));
  document.addEventListener('keydown', press);
  document.body.append(bar);
  tell();
}
