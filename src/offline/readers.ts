import { cacheName, cacheNames, wholeReleases } from './shelf.ts';

/**
 * Which release each open page is of: a page finds the files of its own release until it is
 * closed, however many releases have come since. Kept in a cache, because a browser may stop and
 * start the worker at any time.
 */

/** A page that is only just opening is not yet among the browser's clients; in milliseconds. */
const OPENING = 60_000;

const key = (scope: string, clientId: string) => `${scope}.reader/${clientId}`;
const nameOf = (scope: string) => cacheName(scope, 'readers');
const open = (scope: string) => caches.open(nameOf(scope));

/** Remembers that the page of this client is of a release. */
export async function remember(scope: string, clientId: string, release: string): Promise<void> {
  const response = new Response(JSON.stringify({ release, since: Date.now() }));
  try {
    await (await open(scope)).put(key(scope, clientId), response);
  } catch {
    // No space left: the page then counts as one of the newest release, and is read all the same.
    await removeIfEmpty(scope);
  }
}

async function removeIfEmpty(scope: string): Promise<void> {
  try {
    if ((await (await open(scope)).keys()).length === 0) await caches.delete(nameOf(scope));
  } catch {
    // The browser gives no cache at all.
  }
}

/** Id of the release that the page of a client is of; null when nobody has said. */
export async function releaseOf(scope: string, clientId: string): Promise<string | null> {
  const cacheName = nameOf(scope);
  const known = await caches.match(key(scope, clientId), { cacheName });
  return known ? (await known.json()).release : null;
}

/**
 * Deletes the releases that nobody reads any more, except the newest that is whole.
 * @param newest the release that is, or is to be, stored
 * @param living ids of all clients of the site
 */
export async function prune(
  scope: string,
  newest: string,
  living: ReadonlySet<string>,
): Promise<void> {
  const readers = await open(scope);
  const wanted = new Set([newest, 'readers', 'pause']);
  const whole = await wholeReleases(scope);
  const last = whole.find(({ id }) => id === newest) ?? whole[0];
  if (last) wanted.add(last.id);
  for (const request of await readers.keys()) {
    const { release, since } = await (await readers.match(request))!.json();
    const id = request.url.slice(key(scope, '').length);
    if (living.has(id) || Date.now() - since < OPENING) wanted.add(release);
    else await readers.delete(request);
  }
  const kept = new Set([...wanted].map((id) => cacheName(scope, id)));
  for (const name of await cacheNames(scope)) if (!kept.has(name)) await caches.delete(name);
}
