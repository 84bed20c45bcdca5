import { passagesOnPage, stretchOf } from '../text/passages.ts';
import { formatChoice, quoteActions } from './actions.ts';
import { quoteData } from './data.ts';
import { type Quotation, quotationOf, rangeOfElement } from './quotation.ts';

/** All sentences of a clause, each with what can be done with it; opened by the clause's button. */
export function openSentences(clause: HTMLElement): void {
  const { name = '' } = clause.dataset;
  const passages = passagesOnPage();
  const dialog = document.createElement('dialog');
  dialog.className = 'quote-list ours off-paper';
  const heading = document.createElement('h2');
  heading.id = 'quote-list-title';
  heading.textContent = `引用${name}`;
  heading.tabIndex = -1;
  heading.autofocus = true;
  dialog.setAttribute('aria-labelledby', heading.id);
  const status = document.createElement('p');
  status.className = 'quote-status';
  status.setAttribute('role', 'status');
  const tell = (done: string): void => {
    status.textContent = done;
  };
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button quote-close';
  close.textContent = '关闭';
  close.addEventListener('click', () => dialog.close());
  const head = document.createElement('div');
  head.className = 'quote-list-head';
  head.append(heading, formatChoice(), close, status);
  const list = document.createElement('ol');
  list.className = 'plain-list';
  const sentences = [...clause.querySelectorAll('.sentence')];
  const { places } = quoteData();
  const whole = places[clause.dataset.clause ?? ''] ?? '';
  for (const element of [clause, ...clause.querySelectorAll('.sentence, p[id], .table[id]')]) {
    const stretch = stretchOf(rangeOfElement(element, passages), passages);
    if (!stretch) continue;
    const quotation = quotationOf(stretch, passages);
    const which =
      element === clause
        ? '全条'
        : element.matches('.sentence')
          ? `第 ${sentences.indexOf(element) + 1} 句`
          : (places[element.id] ?? '').replace(whole, '');
    list.append(item({ ...quotation, name: `${name}${which}` }, which, tell));
  }
  dialog.append(head, list);
  // The button that opened it gets the focus back by itself.
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function item(quotation: Quotation, which: string, tell: (done: string) => void): HTMLLIElement {
  const entry = document.createElement('li');
  const label = document.createElement('b');
  label.textContent = which;
  const words = document.createElement('span');
  words.className = 'official';
  words.textContent = quotation.words;
  const actions = document.createElement('div');
  actions.className = 'quote-actions';
  actions.append(...quoteActions(() => quotation, tell));
  for (const action of actions.children) {
    action.setAttribute('aria-label', `${action.textContent}：${quotation.name}`);
  }
  entry.append(label, words, actions);
  return entry;
}
