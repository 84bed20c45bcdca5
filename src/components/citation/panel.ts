import type { Citation } from '../../core/cite/citation.ts';
import { citationFormat } from '../../core/cite/formats.ts';
import { action, formatChoice, remembered } from '../quote-tools/actions.ts';
import { copy } from '../quote-tools/copy.ts';
import { quotationOf, rangeOfElement } from '../quote-tools/quotation.ts';
import { passagesOnPage, stretchOf } from '../text/passages.ts';

/** Adds the choice of format, a button to copy, and 附全文 to the citation of a clause. */
export function enhance(panel: HTMLElement): void {
  const clause = document.querySelector('.clause[data-clause]');
  const shown = panel.querySelector<HTMLElement>('.citation-text');
  const passages = passagesOnPage();
  const stretch = clause && stretchOf(rangeOfElement(clause, passages), passages);
  if (!stretch || !shown) return;
  const full = quotationOf(stretch, passages).citation();
  const withWords = document.createElement('input');
  withWords.type = 'checkbox';
  const label = document.createElement('label');
  label.className = 'quote-format';
  label.append(withWords, '附全条原文');
  const text = (): string => {
    const citation: Citation = withWords.checked ? full : { ...full, words: '' };
    return citationFormat(remembered()).write(citation);
  };
  const show = (): void => {
    shown.textContent = text();
  };
  const status = document.createElement('p');
  status.className = 'quote-status';
  status.setAttribute('role', 'status');
  withWords.addEventListener('change', show);
  const button = action('复制引文', async () => {
    status.textContent = (await copy(text()))
      ? '已复制引文。'
      : '这个浏览器不许复制，请手动选取上面的文字。';
  });
  const tools = document.createElement('div');
  tools.className = 'citation-tools off-paper';
  tools.append(button, formatChoice(show), label, status);
  panel.append(tools);
  show();
}
