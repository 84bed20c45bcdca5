/** Milliseconds that the mouse rests on a sentence before its note comes. */
const REST = 350;

/** Whether notes stand beside the text; under it there is no room for what was not asked for. */
function hasMargin(): boolean {
  const reading = document.querySelector('.by-clause');
  return !!reading && getComputedStyle(reading).gridTemplateColumns.trim().includes(' ');
}

/**
 * Brings forward what is said of the sentence at hand: one that is pressed, or whose term is; beside the
 * text also one that has the focus, on which the mouse rests, or to which the address led. What shows it
 * is fetched when it is first wanted. Without scripts the notes of a clause open in their place, and a
 * term leads to its entry.
 */
export function bringNotesForward(): void {
  const reading = document.querySelector<HTMLElement>('.reading');
  const text = reading?.querySelector<HTMLElement>('.text');
  if (!reading || !text) return;
  const pane = () => import('./pane.ts');
  const sentenceAt = ({ target }: Event): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('.sentence, .run-in') : null;
  let rest = 0;
  text.addEventListener('click', (event) => {
    const sentence = sentenceAt(event);
    const target = event.target as Element;
    const term = target.closest<HTMLAnchorElement>('a.term');
    if (!sentence || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (term) {
      event.preventDefault();
      // Where it cannot be fetched, the entry has a page.
      pane()
        .then(({ explain }) => explain(term, sentence))
        .catch(() => location.assign(term.href));
    } else if (getSelection()?.isCollapsed !== false && reading.matches('.by-clause')) {
      void pane().then(({ toggle }) => toggle(sentence));
    }
  });
  const come = async (sentence: HTMLElement): Promise<void> => {
    if (hasMargin()) (await pane()).offer(sentence);
  };
  const arrive = async (): Promise<void> => {
    // Not `:target`: a browser may come here before it goes there.
    const sentence = document.getElementById(location.hash.slice(1));
    const bar = document.querySelector<HTMLElement>('.arrival');
    if (!sentence?.matches('.sentence')) return;
    if (bar) (await import('./arrival.ts')).welcome(bar, sentence);
    await come(sentence);
  };
  addEventListener('hashchange', () => void arrive());
  void arrive();
  if (!reading.matches('.by-clause')) return;
  text.addEventListener('pointerover', (event) => {
    clearTimeout(rest);
    const sentence = event.pointerType === 'mouse' ? sentenceAt(event) : null;
    if (sentence) rest = window.setTimeout(() => void come(sentence), REST);
  });
  text.addEventListener('focusin', (event) => {
    const sentence = sentenceAt(event);
    if (sentence && (event.target as Element).matches(':focus-visible')) void come(sentence);
  });
}
