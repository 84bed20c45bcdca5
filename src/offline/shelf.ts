import { decoded } from '../core/link/decoded.ts';
import type { Release, ReleaseFile } from './release.ts';

/**
 * Where releases lie in the browser: one cache a release, named by the site's own address, so that
 * sites that share a host leave each other alone. A release without its list is not whole.
 */

const NAME = 'tiaofen-lvxi';
/** Key of the list of a whole release; written last. */
const LIST = '.release';

export function cacheName(scope: string, id: string): string {
  return `${NAME} ${scope} ${id}`;
}

/** Names of all caches of the site at `scope`. */
export async function cacheNames(scope: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(cacheName(scope, '')));
}

/** The whole releases, the one that was stored last first. */
export async function wholeReleases(scope: string): Promise<Release[]> {
  const lists = await Promise.all(
    (await cacheNames(scope)).map(async (cacheName) => {
      const list = await caches.match(scope + LIST, { cacheName });
      return list && { stored: list.headers.get('date') ?? '', release: await readList(list) };
    }),
  );
  return lists
    .flatMap((list) => (list?.release ? [{ stored: list.stored, release: list.release }] : []))
    .sort((a, b) => b.stored.localeCompare(a.stored))
    .map(({ release }) => release);
}

async function readList(list: Response): Promise<Release | null> {
  try {
    return await list.json();
  } catch {
    return null;
  }
}

/** Declares a release whole; all its files must have been put before. */
export async function putList(scope: string, release: Release): Promise<void> {
  const cache = await caches.open(cacheName(scope, release.id));
  const headers = { 'content-type': 'application/json', date: new Date().toISOString() };
  await cache.put(scope + LIST, new Response(JSON.stringify(release), { headers }));
}

/** Files of a release of which nothing is stored. Their content is looked at when they are read. */
export async function missingFiles(scope: string, release: Release): Promise<ReleaseFile[]> {
  const cache = await caches.open(cacheName(scope, release.id));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return release.files.filter(({ path }) => !there.has(address(scope, path)));
}

/**
 * A stored file, if it is there as it was published. What was damaged is thrown away, so that it
 * is fetched again.
 */
export async function readFile(
  scope: string,
  release: Release,
  { path, sha256 }: ReleaseFile,
): Promise<Response | null> {
  const key = address(scope, path);
  const name = cacheName(scope, release.id);
  const cached = await caches.match(key, { cacheName: name });
  if (!cached) return null;
  const body = await cached.arrayBuffer().catch(() => null);
  if (body && (await hashOf(body)) === sha256) return new Response(body, cached);
  await (await caches.open(name)).delete(key);
  return null;
}

/** @throws QuotaExceededError when the browser gives no more space */
export async function putFile(
  scope: string,
  release: Release,
  { path }: ReleaseFile,
  response: Response,
): Promise<void> {
  const cache = await caches.open(cacheName(scope, release.id));
  await cache.put(address(scope, path), response);
}

/** Absolute address of a file, as the browser writes it. */
export function address(scope: string, path: string): string {
  return scope + encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Path under the scope, in plain characters, without query and fragment; null for addresses of others. */
export function pathUnder(scope: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const whole = origin + pathname;
  if (!whole.startsWith(scope)) return null;
  return decoded(whole.slice(scope.length)).replace(/(^|\/)index\.html$/, '$1');
}

/** Removes everything that is stored for the site at `scope`. */
export async function clearShelf(scope: string): Promise<void> {
  await Promise.all((await cacheNames(scope)).map((name) => caches.delete(name)));
}

/** Hex SHA-256. */
export async function hashOf(body: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
