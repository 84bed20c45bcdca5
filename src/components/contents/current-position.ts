/** Marks the entry of the contents whose clause is being read. */
export function markCurrentPosition(): void {
  const nav = document.querySelector<HTMLElement>('.contents');
  if (!nav) return;
  const links = new Map(
    [...nav.querySelectorAll<HTMLAnchorElement>('a')].map((link) => [link.hash.slice(1), link]),
  );
  const observer = new IntersectionObserver(
    (entries) => {
      const reading = entries.find(({ isIntersecting }) => isIntersecting);
      if (!reading) return;
      for (const link of links.values()) link.removeAttribute('aria-current');
      const current = links.get(reading.target.id);
      current?.setAttribute('aria-current', 'location');
      if (nav.scrollHeight > nav.clientHeight) current?.scrollIntoView({ block: 'nearest' });
    },
    // The clause being read is the one under a line a third down the window.
    { rootMargin: '-33% 0px -66% 0px' },
  );
  for (const id of links.keys()) {
    const target = document.getElementById(id);
    if (target && isRead(target)) observer.observe(target);
  }
}

/** A clause, or a section that is not divided into clauses. */
function isRead(target: Element): boolean {
  return (
    target.matches('.clause') ||
    (target.matches('.section') && target.querySelector('.clause[id]') === null)
  );
}
