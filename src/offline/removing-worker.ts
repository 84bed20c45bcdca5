/// <reference lib="webworker" />
import { clearShelf } from './shelf.ts';

/**
 * The kill switch: a service worker that removes what the site has stored, and itself. Pages that
 * are open stay as they are; from the next navigation everything comes from the network.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeEverything());
});

async function removeEverything(): Promise<void> {
  await clearShelf(self.registration.scope);
  await self.registration.unregister();
}
