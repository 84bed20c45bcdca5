import { actionButton } from '../button/action-button.ts';
import { sentenceName } from '../text/passages.ts';
import { toggle } from './pane.ts';

/** Says on the bar for arriving readers which sentence they are at, and gives them the ways on. */
export function welcome(bar: HTMLElement, sentence: HTMLElement): void {
  const clause = sentence.closest<HTMLElement>('.clause');
  const place = bar.querySelector('.arrival-place');
  const ways = bar.querySelector('.arrival-ways');
  if (!clause || !place || !ways) return;
  const { clause: id, name = '' } = clause.dataset;
  place.textContent = name + sentenceName(sentence, clause);
  const folder = bar.dataset.folder ?? '';
  const note = `r-${sentence.id}`;
  const onClausePage = document.getElementById(note);
  const meaning = onClausePage
    ? link('这句话说什么', `#${note}`)
    : actionButton('这句话说什么', () => {
        bar.remove();
        toggle(sentence);
      });
  const people = link('与谁有关', `${folder}${id}/#${note}`);
  const quote = actionButton('引用', async () => {
    (await import('../quote-tools/handle.ts')).quoteElement(sentence);
  });
  ways.replaceChildren(
    meaning,
    ...(onClausePage ? [] : [people]),
    quote,
    actionButton('关闭', () => bar.remove()),
  );
  bar.classList.add('shown');
  // Who reads on has seen where they are.
  if (!('IntersectionObserver' in window)) return;
  let seen = false;
  const left = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) seen = true;
    if (!seen || entry?.isIntersecting !== false) return;
    bar.remove();
    left.disconnect();
  });
  left.observe(sentence);
}

function link(words: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.className = 'button';
  made.textContent = words;
  made.href = href;
  return made;
}
