/**
 * Choosing a term in the text brings its entry forward: in the margin where the margin is shown,
 * else in a sheet at the foot of the screen. Where neither can be done the link leads to the entry.
 */
export function bringTermsForward(): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a.term');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const entry = link
      .closest('.row')
      ?.querySelector<HTMLElement>(`[data-entry="${link.dataset.term}"]`);
    if (!entry) return;
    if (isShown(entry)) bringForward(entry, link);
    else if (!openSheet(entry, link)) return;
    event.preventDefault();
  });
}

/** Whether it is open to the eye, on the screen or off it. */
function isShown(entry: HTMLElement): boolean {
  const options = { contentVisibilityAuto: false, visibilityProperty: true };
  return entry.checkVisibility?.(options) ?? entry.getClientRects().length > 0;
}

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

/** @returns whether there is a sheet, and a browser that opens it */
function openSheet(entry: HTMLElement, link: HTMLAnchorElement): boolean {
  const sheet = document.querySelector<HTMLDialogElement>('dialog.term-sheet');
  if (!sheet?.showModal) return false;
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.querySelector('.entry-back')?.remove();
  const list = document.createElement('dl');
  list.append(copy);
  sheet.querySelector('.term-sheet-entry')!.replaceChildren(list);
  sheet.querySelector('button')!.onclick = () => sheet.close();
  // A press beside the sheet is a press on what lies behind it, which belongs to the dialog.
  sheet.onclick = ({ target }) => {
    if (target === sheet) sheet.close();
  };
  sheet.onclose = () => {
    link.removeAttribute('aria-expanded');
    link.focus({ preventScroll: true });
  };
  link.setAttribute('aria-expanded', 'true');
  sheet.showModal();
  return true;
}
