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
      // A section's own text is read under the entry of its section, which has the same id.
      const current = links.get((reading.target as HTMLElement).dataset.clause ?? '');
      current?.setAttribute('aria-current', 'location');
      if (nav.scrollHeight > nav.clientHeight) current?.scrollIntoView({ block: 'nearest' });
    },
    // The clause being read is the one under a line a third down the window.
    { rootMargin: '-33% 0px -66% 0px' },
  );
  for (const clause of document.querySelectorAll('.clause[data-clause]')) observer.observe(clause);
}
