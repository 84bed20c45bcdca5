/**
 * On arrival: marks the words that the address names, and helps where it names what is not here.
 * Most addresses need neither, and load nothing.
 */
async function arrive(): Promise<void> {
  const fragment = askedFragment();
  // Not a place: a page of its own tools reads it, as 核验 does.
  if (/^#\w+=/.test(fragment)) return;
  const words = /[?&]w=/.test(location.search) || fragment.includes(':~:');
  if (!words && (fragment.length < 2 || document.querySelector(':target'))) return;
  (await import('./find-place.ts')).findPlace(fragment);
}

/**
 * The fragment with its text directive, where the browser does not act on that by itself. A browser
 * may hide the directive from `location` all the same; the record of the navigation still has it.
 */
function askedFragment(): string {
  const { hash } = location;
  if ('fragmentDirective' in document) return hash;
  const [arrival] = performance.getEntriesByType('navigation');
  const asked = /#.*/.exec(arrival?.name ?? '')?.[0] ?? '';
  return asked.startsWith(`${hash}:~:`) ? asked : hash;
}

export function helpArrive(): void {
  void arrive();
  addEventListener('hashchange', () => void arrive());
}
