/// <reference lib="webworker" />
import { answerNavigation, answerPart } from './answer-request.ts';
import { allDocuments, withDocuments } from './documents.ts';
import type { Request as Asked, OfflineState } from './messages.ts';
import { endPause, lasts, pauseAfter, pauseOf, putPause } from './pause.ts';
import { prune, releaseOf, remember } from './readers.ts';
import { type Release, summaryOf } from './release.ts';
import { RightOfWay } from './right-of-way.ts';
import { clearShelf, missingFiles, pathUnder, wholeReleases } from './shelf.ts';
import { StoreError, storeRelease } from './store-release.ts';
import type { Times } from './times.ts';

/**
 * The service worker. It takes over at once, but stores nothing until a page asks it to, and pages
 * are read from a release only when that is whole: until then from the last one that is, or from
 * the network.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in when the site is built. */
declare const RELEASE: Release;
declare const TIMES: Times;
const published = RELEASE;
/** Of a large library it grows by the documents that are read. */
let newest = published;
const times = TIMES;

const scope = self.registration.scope;
const way = new RightOfWay(times.quiet);
const site = { scope, newest: newest.id, times, way };
/** From an empty shelf nothing is answered: the browser does it by itself, as if there were no worker. */
let shelf: 'unknown' | 'empty' | 'used' = 'unknown';
let storing: { work: Promise<void>; bytes: number; stop: AbortController } | null = null;
/** A next worker is there, which stores its own release; two at once would take too much of the line. */
let superseded = false;

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.registration.addEventListener('updatefound', () => {
  if (!storing) return;
  superseded = true;
  storing.stop.abort();
});

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const path = pathUnder(scope, request.url);
  if (request.method !== 'GET' || path === null || request.headers.has('range')) return;
  if (shelf === 'empty') {
    way.asked();
    return;
  }
  event.respondWith(
    request.mode === 'navigate'
      ? answerNavigation(site, request, path, resultingClientId)
      : answerPart(site, request, path, clientId, resultingClientId),
  );
});

self.addEventListener('message', (event) => {
  const asked: Asked = event.data;
  if (asked === 'state') event.waitUntil(greet(event.source));
  if (asked === 'store' || asked === 'store-now') event.waitUntil(store(asked === 'store-now'));
  if (asked === 'store-all') event.waitUntil(storeAll());
  if (typeof asked === 'object') event.waitUntil(store(asked.ask === 'store-now', asked.document));
  if (asked === 'remove') event.waitUntil(remove());
});

async function greet(page: ExtendableMessageEvent['source']): Promise<void> {
  if (!(page instanceof WindowClient)) return;
  // A page that did not come from a release came from the network, which has the newest.
  const known = await releaseOf(scope, page.id).catch(() => newest.id);
  if (known === null) await remember(scope, page.id, newest.id);
  page.postMessage(await stateFor(page.id));
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  await prune(scope, newest.id, new Set(clients.map(({ id }) => id)));
}

/**
 * @param now although storing has failed not long ago
 * @param documents of a large library, to be stored with what all share
 */
async function store(now: boolean, ...documents: string[]): Promise<void> {
  if (superseded) return;
  if (!storing) {
    const pause = await pauseOf(scope, newest.id);
    if (pause && !now && lasts(pause, times, Date.now())) return;
  }
  // Where a list does not come, what is known is stored; it is asked for again with the next page.
  newest = await withDocuments(scope, newest, documents).catch(() => newest);
  storing ??= begin();
  // Also tells a page that asks again that storing still goes on.
  await tellAll();
  await storing?.work;
}

async function storeAll(): Promise<void> {
  const all = await allDocuments(scope).catch(() => null);
  await store(true, ...(all?.documents ?? []));
}

function begin(): NonNullable<typeof storing> {
  const stop = new AbortController();
  return { work: storeOnce(stop.signal), bytes: 0, stop };
}

async function storeOnce(signal: AbortSignal): Promise<void> {
  let told = 0;
  const report = (bytes: number) => {
    if (storing) storing.bytes = bytes;
    if (bytes - told < newest.bytes / 10) return;
    told = bytes;
    void tellAll();
  };
  try {
    for (let release: Release | null = null; release !== newest; ) {
      release = newest;
      await storeRelease({ scope, release, times, way, signal, report });
    }
    shelf = 'used';
    await endPause(scope);
  } catch (error) {
    if (!signal.aborted) await giveUp(error);
  }
  storing = null;
  await tellAll();
}

async function giveUp(error: unknown): Promise<void> {
  const fault = error instanceof StoreError ? error.fault : 'unexpected';
  if (fault === 'unexpected') console.error(error);
  const last = await pauseOf(scope, newest.id);
  await putPause(scope, pauseAfter(fault, newest.id, last, times, Date.now()));
}

async function remove(): Promise<void> {
  storing?.stop.abort();
  await storing?.work;
  await endPause(scope);
  await clearShelf(scope);
  newest = published;
  shelf = 'unknown';
  await tellAll();
}

async function tellAll(): Promise<void> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const ours = pages.filter(({ url }) => url.startsWith(scope));
  await Promise.all(ours.map(async (page) => page.postMessage(await stateFor(page.id))));
}

async function stateFor(clientId: string): Promise<OfflineState> {
  const pause = await pauseOf(scope, newest.id);
  const state: OfflineState = {
    newest: summaryOf(newest),
    stored: null,
    reading: newest.id,
    storing: storing?.bytes ?? null,
    fault: pause?.fault ?? null,
    pausing: pause !== null && lasts(pause, times, Date.now()),
  };
  try {
    const stored = await lastWhole();
    const reading = (await releaseOf(scope, clientId)) ?? newest.id;
    return { ...state, stored: stored && summaryOf(stored), reading };
  } catch {
    return { ...state, fault: 'denied', pausing: true };
  }
}

/** The newest release if it is whole, else another that is. */
async function lastWhole(): Promise<Release | null> {
  let last: Release | null = null;
  const releases = await wholeReleases(scope);
  if (releases.length > 0) shelf = 'used';
  else if (shelf === 'unknown') shelf = 'empty';
  for (const release of releases) {
    if (last && release.id !== newest.id) continue;
    if ((await missingFiles(scope, release)).length === 0) last = release;
  }
  return last;
}
