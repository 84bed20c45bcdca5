/** `/` puts the cursor into the page's search box, unless something is being typed. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  const box = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')].at(-1);
  if (typing || !box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
