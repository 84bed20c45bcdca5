// Bundled as a file of its own of which only the address comes here: importing the module itself would
// bring along a helper several times the size of this script.
import line from './line.ts?worker&url';

/** Loads the line about offline reading when the page has been read and nothing else is to be done. */
export function beginOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    if (!document.querySelector('offline-line')) return;
    setTimeout(() => import(/* @vite-ignore */ line), 1000);
  });
}
