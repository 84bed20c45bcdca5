// Bundled as a file of its own of which only the address comes here: `import()` would bring along a
// helper several times the size of this script.
import line from './line.ts?worker&url';

/** Loads the line about offline reading when the page has been read and nothing else is to be done. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    if (!document.querySelector('offline-line')) return;
    const script = Object.assign(document.createElement('script'), { src: line });
    setTimeout(() => document.head.append(script), 1000);
  });
}
