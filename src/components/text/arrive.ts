/**
 * On arrival: marks the words that the address names, and helps where it names what is not here.
 * Most addresses need neither, and load nothing.
 */
async function arrive(): Promise<void> {
  const { hash, search } = location;
  const words = /[?&]w=/.test(search) || hash.includes(':~:');
  if (!words && (hash.length < 2 || document.querySelector(':target'))) return;
  (await import('./find-place.ts')).findPlace();
}

void arrive();
addEventListener('hashchange', () => void arrive());
