/**
 * Choosing a term in the text brings its entry forward: in the margin where the margin is shown,
 * else in a sheet at the foot of the screen. Where neither can be done the link leads to the entry.
 */
const sheet = document.querySelector<HTMLElement>('.term-sheet');
const canOpenSheet = sheet !== null && 'showPopover' in sheet;

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest<HTMLAnchorElement>('a.term');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const entry = link
    .closest('.row')
    ?.querySelector<HTMLElement>(`[data-entry="${link.dataset.term}"]`);
  if (!entry) return;
  if (
    entry.checkVisibility?.({ contentVisibilityAuto: false, visibilityProperty: true }) ??
    false
  ) {
    event.preventDefault();
    bringForward(entry, link);
  } else if (canOpenSheet) {
    event.preventDefault();
    openSheet(sheet, entry, link);
  }
});

function bringForward(entry: HTMLElement, link: HTMLAnchorElement): void {
  for (const other of document.querySelectorAll('.entry.forward'))
    other.classList.remove('forward');
  entry.classList.add('forward');
  const body = entry.closest<HTMLElement>('.notes-body');
  if (body) body.scrollTop = entry.offsetTop - body.clientHeight / 3;
  const heading = entry.querySelector('a');
  heading?.focus({ preventScroll: true });
  const back = entry.querySelector<HTMLAnchorElement>('.entry-back');
  const leave = (leaving: Event): void => {
    if (leaving instanceof KeyboardEvent && leaving.key !== 'Escape') return;
    leaving.preventDefault();
    entry.classList.remove('forward');
    link.focus();
  };
  back?.addEventListener('click', leave, { once: true });
  entry.addEventListener('keydown', leave);
}

function openSheet(sheet: HTMLElement, entry: HTMLElement, link: HTMLAnchorElement): void {
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.querySelector('.entry-back')?.remove();
  const list = document.createElement('dl');
  list.append(copy);
  sheet.querySelector('.term-sheet-entry')!.replaceChildren(list);
  link.setAttribute('aria-expanded', 'true');
  sheet.addEventListener(
    'toggle',
    (event) => {
      if ((event as ToggleEvent).newState !== 'closed') return;
      link.removeAttribute('aria-expanded');
      link.focus({ preventScroll: true });
    },
    { signal: nextOpening() },
  );
  sheet.showPopover();
  sheet.focus();
}

let opening = new AbortController();

/** Ends the listeners of the opening before. */
function nextOpening(): AbortSignal {
  opening.abort();
  opening = new AbortController();
  return opening.signal;
}
