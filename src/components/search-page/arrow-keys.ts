/** Arrow keys lead from the box to the answers and from one to the next; Escape leads back. */
export function walkWithArrows(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...root.querySelectorAll<HTMLElement>('.search-door, .search-hit')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const inBox = event.target === box;
    if (event.key === 'Escape' && at >= 0) box.focus();
    else if (event.key === 'ArrowDown' && (inBox || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? box).focus();
    else return;
    event.preventDefault();
  });
}
