import { actionButton } from '../button/action-button.ts';
import { sentenceName } from '../text/passages.ts';

/**
 * The one pane in which the note of the sentence at hand is shown: beside the text in its margin, else in
 * a room that is made under the sentence by style, so that the text stays what it is. It holds a copy of
 * the note, which stands after the text, and stands there itself.
 */

interface Shown {
  sentence: HTMLElement;
  /** Where the focus goes back to. */
  from: HTMLElement;
  pane: HTMLElement;
  /** Asked for, not only offered: then it stays until it is closed or another is asked for. */
  asked: boolean;
}

let shown: Shown | null = null;

/** Shows the note of a sentence that the reader came near, unless one was asked for. */
export function offer(sentence: HTMLElement): void {
  if (shown?.asked || shown?.sentence === sentence) return;
  open(sentence, sentence, false);
}

/** Shows the note of a sentence that was pressed; pressed again, closes it. */
export function toggle(sentence: HTMLElement): void {
  if (shown?.sentence === sentence && shown.asked) close();
  else open(sentence, sentence, true);
}

/** Shows what a term of a sentence means, and moves the focus there. */
export function explain(term: HTMLAnchorElement, sentence: HTMLElement): void {
  const pane = term.closest('.by-clause') ? open(sentence, term, true) : null;
  const place = pane ?? document.getElementById(`r-${clauseOf(sentence)}`)?.parentElement;
  // Term and entry lead to the same page.
  const name = place?.querySelector(
    `:is(.entry, .term-article) a[href="${term.getAttribute('href')}"]`,
  );
  const entry = name?.closest<HTMLElement>('.entry, .term-article');
  if (!entry) {
    location.assign(term.href);
    return;
  }
  if (pane) entry.parentElement?.prepend(entry);
  bringForward(entry, term);
}

/** Closes the pane. */
export function close(): void {
  if (!shown) return;
  const { pane, sentence } = shown;
  pane.remove();
  sentence.classList.remove('at-hand', 'apart');
  for (const notes of document.querySelectorAll('.notes.behind')) notes.classList.remove('behind');
  shown = null;
}

function bringForward(entry: HTMLElement, term: HTMLElement): void {
  for (const other of document.querySelectorAll('.forward')) other.classList.remove('forward');
  entry.classList.add('forward');
  const heading = entry.querySelector('a');
  heading?.focus({ preventScroll: true });
  entry.scrollIntoView?.({ block: 'nearest' });
  term.setAttribute('aria-expanded', 'true');
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    entry.classList.remove('forward');
    entry.removeEventListener('keydown', leave);
    term.setAttribute('aria-expanded', 'false');
    term.focus();
  };
  entry.addEventListener('keydown', leave);
}

/** @returns the pane with the note of the sentence; null where nothing is said of it */
function open(sentence: HTMLElement, from: HTMLElement, asked: boolean): HTMLElement | null {
  const clause = sentence.closest<HTMLElement>('.clause');
  const { clause: id = '' } = clause?.dataset ?? {};
  const isSentence = sentence.matches('.sentence');
  const all = document.querySelector('.notes-sidebar');
  const back = all?.querySelector(`.note > a[href="#${isSentence ? sentence.id : id}"]`);
  close();
  if (!clause || !all || !back) return null;
  const pane = document.createElement('section');
  pane.className = 'pane ours off-paper';
  const which = isSentence ? sentenceName(sentence, clause) : '标题';
  pane.setAttribute('aria-label', `${clause.dataset.name ?? ''}${which}的批注`);
  const copy = back.parentElement!.cloneNode(true) as HTMLElement;
  // Here the sentence is at hand.
  copy.querySelector('a')?.remove();
  pane.append(copy, tools(sentence, id));
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  all.append(pane);
  sentence.classList.add('at-hand');
  shown = { sentence, from, pane, asked };
  place();
  return pane;
}

function tools(sentence: HTMLElement, clause: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'pane-tools';
  const more = actionButton('更多', () => {
    close();
    const rest = document.getElementById(`n-${clause}`) as HTMLDetailsElement;
    rest.open = true;
    rest.querySelector('summary')?.focus();
    rest.scrollIntoView({ block: 'start' });
  });
  const quote = actionButton('引用', async () => {
    (await import('../quote-tools/handle.ts')).quoteElement(sentence);
  });
  line.append(more, quote, actionButton('关闭', leave));
  return line;
}

/** Closes it, and gives the focus back to the term where one was chosen. */
function leave(): void {
  const from = shown?.from;
  close();
  if (from?.matches('a')) {
    from.setAttribute('aria-expanded', 'false');
    from.focus({ preventScroll: true });
  }
}

/** Level with the sentence in the margin, and never below the end of the text; else under it. */
function place(): void {
  if (!shown) return;
  const { pane, sentence } = shown;
  const reading = sentence.closest<HTMLElement>('.reading')!;
  sentence.classList.remove('apart');
  const frame = reading.getBoundingClientRect();
  const lines = [...sentence.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return;
  const beside = pane.offsetWidth < frame.width * 0.6;
  const top = beside
    ? Math.max(0, Math.min(first.top - frame.top, frame.height - pane.offsetHeight))
    : last.bottom - frame.top + GAP;
  pane.style.setProperty('--at', `${top}px`);
  sentence.style.setProperty('--made-room', `${pane.offsetHeight + 2 * GAP}px`);
  sentence.classList.toggle('apart', !beside);
  const box = pane.getBoundingClientRect();
  for (const notes of reading.querySelectorAll('.notes')) {
    const line = notes.querySelector('details:not([open])')?.getBoundingClientRect();
    const behind = beside && !!line && line.top < box.bottom && line.bottom > box.top;
    notes.classList.toggle('behind', behind);
  }
}

const GAP = 8;

function clauseOf(sentence: HTMLElement): string | undefined {
  return sentence.closest<HTMLElement>('.clause')?.dataset.clause;
}

// The room follows what is opened in the pane, and the width of the window.
if ('ResizeObserver' in window) {
  const watched = new ResizeObserver(place);
  watched.observe(document.documentElement);
}
