/// <reference lib="webworker" />
import { answerNavigation, answerPart, pathUnder } from './answer-request.ts';
import type { Request as Asked, Fault, OfflineState } from './messages.ts';
import { prune, releaseOf, remember } from './readers.ts';
import { type Release, summaryOf } from './release.ts';
import { cacheNames, missingFiles, wholeReleases } from './shelf.ts';
import { StoreError, storeRelease } from './store-release.ts';

/**
 * The service worker. It takes over at once, but stores nothing until a page asks it to, and pages
 * are read from a release only when that is whole: until then from the last one that is, or from
 * the network.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in when the site is built. */
declare const RELEASE: Release;
const newest = RELEASE;

const scope = self.registration.scope;
let storing: { work: Promise<void>; bytes: number } | null = null;
let fault: Fault | null = null;

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const path = pathUnder(scope, request.url);
  if (request.method !== 'GET' || path === null || request.headers.has('range')) return;
  event.respondWith(
    request.mode === 'navigate'
      ? answerNavigation(scope, request, path, newest.id, resultingClientId)
      : answerPart(scope, request, path, newest.id, clientId, resultingClientId),
  );
});

self.addEventListener('message', (event) => {
  const asked: Asked = event.data;
  if (asked === 'state') event.waitUntil(greet(event.source));
  if (asked === 'store') event.waitUntil(store());
  if (asked === 'remove') event.waitUntil(remove());
});

async function greet(page: ExtendableMessageEvent['source']): Promise<void> {
  if (!(page instanceof WindowClient)) return;
  // A page that did not come from a release came from the network, which has the newest.
  if ((await releaseOf(scope, page.id)) === null) await remember(scope, page.id, newest.id);
  page.postMessage(await stateFor(page.id));
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  await prune(scope, newest.id, new Set(clients.map(({ id }) => id)));
}

async function store(): Promise<void> {
  storing ??= { work: storeOnce(), bytes: 0 };
  await storing.work;
}

async function storeOnce(): Promise<void> {
  fault = null;
  let told = 0;
  try {
    await storeRelease(scope, newest, (bytes) => {
      if (storing) storing.bytes = bytes;
      if (bytes - told < newest.bytes / 10) return;
      told = bytes;
      void tellAll();
    });
  } catch (error) {
    fault = error instanceof StoreError ? error.fault : 'network';
  }
  storing = null;
  await tellAll();
}

async function remove(): Promise<void> {
  await storing?.work;
  for (const name of await cacheNames(scope)) await caches.delete(name);
  await tellAll();
}

async function tellAll(): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const ours = pages.filter(({ url }) => url.startsWith(scope));
  await Promise.all(ours.map(async (page) => page.postMessage(await stateFor(page.id))));
}

async function stateFor(clientId: string): Promise<OfflineState> {
  let stored: Release | null = null;
  for (const release of await wholeReleases(scope)) {
    if (stored && release.id !== newest.id) continue;
    if ((await missingFiles(scope, release)).length === 0) stored = release;
  }
  return {
    newest: summaryOf(newest),
    stored: stored && summaryOf(stored),
    reading: (await releaseOf(scope, clientId)) ?? newest.id,
    storing: storing?.bytes ?? null,
    fault,
  };
}
