/** Milliseconds after which the reader has stopped dragging. */
const STILL = 250;

/**
 * Brings the tools for quoting when they are first wanted: a selection in the text, the mouse over
 * a sentence, or a clause's 引用 button. Until then this is all that is loaded.
 */
export function wakeQuoteTools(): void {
  const text = document.querySelector<HTMLElement>('.text');
  // The one-file edition has no room for citations and addresses of its own.
  if (!text || !document.getElementById('quote-data')) return;
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const selection = getSelection();
      const open = document.querySelector('.quote-bar:not([hidden])');
      if (!open && (!selection || selection.isCollapsed || !selection.containsNode(text, true)))
        return;
      const { offerSelection } = await import('./selection.ts');
      offerSelection(selection);
    }, STILL);
  });
  text.addEventListener(
    'pointerover',
    async (event) => {
      if (event.pointerType === 'mouse') (await import('./handle.ts')).watchSentences(text);
    },
    { once: true },
  );
  // A task of its own, so that the page answers in between.
  setTimeout(() => {
    const clauses = [...text.querySelectorAll<HTMLElement>('.clause[data-clause]')];
    if (clauses.length <= AT_ONCE) for (const clause of clauses) addButton(clause);
    else addWhenNear(clauses);
  });
}

/** So many buttons are made in one task. */
const AT_ONCE = 200;

/** In a long law each button comes before its clause does; a thousand at once would hold up the page. */
function addWhenNear(clauses: readonly HTMLElement[]): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        addButton(target as HTMLElement);
      }
    },
    { rootMargin: '150% 0px' },
  );
  for (const clause of clauses) observer.observe(clause);
}

/** The way by keyboard, touch and screen reader: a list of the clause's sentences. */
function addButton(clause: HTMLElement): void {
  const { name = '' } = clause.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quote-open ours';
  const notes = document.getElementById(`r-${clause.dataset.clause}`)?.closest('.notes');
  button.textContent = notes ? '引用' : '逐句引用';
  button.setAttribute('aria-label', button.textContent + name);
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', async () => {
    const { openSentences } = await import('./sentence-list.ts');
    openSentences(clause);
  });
  if (notes) notes.append(button);
  else document.querySelector('.quote-place')?.append(button);
}
