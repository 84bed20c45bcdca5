/** `/` puts the cursor into the page's search box, unless something is being typed. */
export function watchFocusKey(): void {
  document.addEventListener('keydown', focusBox);
}

function focusBox(event: KeyboardEvent): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  const box = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')].pop();
  if (typing || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
}
