/** Leaves of a long table of contents the entries that hold the words sought, and what they stand in. */
const nav = document.querySelector<HTMLElement>('.contents');
const line = nav?.querySelector<HTMLElement>('.contents-filter');
const input = line?.querySelector('input');
if (nav && line && input) {
  line.hidden = false;
  const folds = nav.querySelectorAll<HTMLDetailsElement>('li details');
  input.addEventListener('input', () => {
    const wanted = plain(input.value);
    // From the innermost: an entry stays when it, or one within it, holds the words.
    for (const entry of [...nav.querySelectorAll('li')].reverse()) {
      const own = plain(entry.querySelector(':scope > a')?.textContent ?? '');
      const within = entry.querySelector('li:not([hidden])') !== null;
      entry.hidden = !own.includes(wanted) && !within;
    }
    for (const fold of folds) fold.open = wanted !== '';
  });
}

/** Width and white space do not count. */
function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

export {};
