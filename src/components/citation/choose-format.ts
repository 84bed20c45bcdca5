/**
 * Adds to the citation panel the choice of format and a button to copy, when the reader is near it;
 * the citation then has today as the day of access.
 */
const panel = document.querySelector<HTMLElement>('.citation');
if (panel) {
  const near = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting) return;
      near.disconnect();
      (await import('./panel.ts')).enhance(panel);
    },
    { rootMargin: '50%' },
  );
  near.observe(panel);
}
