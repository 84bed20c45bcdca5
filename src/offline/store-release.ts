import type { Fault } from './messages.ts';
import type { Release, ReleaseFile } from './release.ts';
import { type RightOfWay, sleep } from './right-of-way.ts';
import {
  address,
  cacheName,
  hashOf,
  missingFiles,
  putFile,
  putList,
  readFile,
  wholeReleases,
} from './shelf.ts';
import type { Times } from './times.ts';

/** So many files are fetched at once: of the six connections of HTTP/1.1 most are left to readers. */
const LANES = 2;
/** So often a file is asked for that does not come. */
const TRIES = 3;
/** What may pass in a moment. */
const PASSING: readonly Fault[] = ['network', 'slow', 'server'];

/** Why a release could not be stored. What was stored of it stays, except when space ran out. */
export class StoreError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** What storing depends on. */
export interface Storing {
  scope: string;
  release: Release;
  times: Times;
  way: RightOfWay;
  /** Ends storing when it is aborted; what was stored so far stays. */
  signal: AbortSignal;
  /** Told the bytes stored so far. */
  report(bytes: number): void;
}

/**
 * Stores all files of a release, each verified, and only then declares it whole. Goes on where an
 * earlier attempt ended; files that another release has alike are copied and not fetched.
 * @throws StoreError, or what the signal was aborted with
 */
export async function storeRelease(storing: Storing): Promise<void> {
  const { scope, release, signal } = storing;
  const ending = new AbortController();
  const end = () => ending.abort(signal.reason);
  signal.addEventListener('abort', end);
  try {
    await storeFiles({ ...storing, signal: ending.signal }, (cause) => ending.abort(cause));
    await putList(scope, release);
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    const fault = faultOf(cause);
    if (fault === 'quota') await caches.delete(cacheName(scope, release.id));
    throw new StoreError(fault, cause);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** @param fail ends all lanes */
async function storeFiles(storing: Storing, fail: (cause: unknown) => void): Promise<void> {
  const { scope, release, signal, report } = storing;
  const missing = await missingFiles(scope, release);
  const queue = inOrder(missing);
  let done = release.bytes - missing.reduce((sum, { bytes }) => sum + bytes, 0);
  await makeSure(release.bytes - done);
  const others = await wholeReleases(scope);
  report(done);
  const lane = async () => {
    for (let file = queue.shift(); file && !signal.aborted; file = queue.shift()) {
      const response = (await copyOf(scope, others, file)) ?? (await fetched(storing, file));
      await putFile(scope, release, file, response);
      done += file.bytes;
      report(done);
    }
  };
  await Promise.all(Array.from({ length: LANES }, () => lane().catch(fail)));
  if (signal.aborted) throw signal.reason;
}

/** The smallest page first: if pages are altered on the way, little has been fetched for nothing. */
function inOrder(files: readonly ReleaseFile[]): ReleaseFile[] {
  const first = smallest(files.filter(isPage));
  return first ? [first, ...files.filter((file) => file !== first)] : [...files];
}

function smallest(files: readonly ReleaseFile[]): ReleaseFile | undefined {
  return [...files].sort((a, b) => a.bytes - b.bytes)[0];
}

function isPage({ path }: ReleaseFile): boolean {
  return path === '' || /(\/|\.html)$/.test(path);
}

/** Does not begin what there is no space for; not every browser tells how much there is. */
async function makeSure(bytes: number): Promise<void> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - usage < bytes) throw new StoreError('quota');
}

async function copyOf(
  scope: string,
  others: readonly Release[],
  { path, sha256 }: ReleaseFile,
): Promise<Response | null> {
  for (const other of others) {
    const same = other.files.find((file) => file.path === path && file.sha256 === sha256);
    const copy = same && (await readFile(scope, other, same));
    if (copy) return copy;
  }
  return null;
}

/** The file as it was published; one that does not come is asked for again, after a while. */
async function fetched(storing: Storing, file: ReleaseFile): Promise<Response> {
  for (let wait = storing.times.retry, tries = 1; ; wait *= 2, tries++) {
    try {
      const response = await asPublished(storing, file);
      if (response) return response;
      throw new StoreError(await faultOfAltered(storing, file));
    } catch (error) {
      const passing = error instanceof StoreError && PASSING.includes(error.fault);
      if (!passing || tries === TRIES) throw error;
      await sleep(wait, storing.signal);
    }
  }
}

/** Null when another file came in its place, from the server itself too. */
async function asPublished(storing: Storing, file: ReleaseFile): Promise<Response | null> {
  for (const cache of ['no-cache', 'reload'] as const) {
    const { body, type } = await bodyOf(storing, file, cache);
    // Made anew: a response that came by way of a redirect may not answer a navigation.
    if ((await hashOf(body)) === file.sha256) {
      return new Response(body, { headers: { 'content-type': type } });
    }
  }
  return null;
}

/** Pages are altered by carriers, who add to them; where nothing comes as it should, it is not our site. */
async function faultOfAltered(storing: Storing, file: ReleaseFile): Promise<Fault> {
  const other = isPage(file) && smallest(storing.release.files.filter((one) => !isPage(one)));
  return other && (await asPublished(storing, other)) ? 'changed' : 'foreign';
}

/** Fetches a file when no reader waits for anything, and anew when one came in between. */
async function bodyOf(
  { scope, times, way, signal }: Storing,
  { path }: ReleaseFile,
  cache: RequestCache,
): Promise<{ body: ArrayBuffer; type: string }> {
  for (;;) {
    await way.free(signal);
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(() => ending.abort(new StoreError('slow')), times.file);
    const free = way.onAsked(() => ending.abort('reader'));
    signal.addEventListener('abort', end);
    try {
      const init: RequestInit = { cache, priority: 'low', signal: ending.signal };
      const response = await fetch(address(scope, path), init);
      if (!response.ok) throw new StoreError('server');
      const type = response.headers.get('content-type') ?? 'application/octet-stream';
      return { body: await response.arrayBuffer(), type };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      // What an answer was ended for is not in every browser what waiting for it ends with.
      const reason: unknown = ending.signal.aborted ? ending.signal.reason : cause;
      if (reason instanceof StoreError) throw reason;
      if (reason !== 'reader') throw new StoreError('network', cause);
    } finally {
      clearTimeout(timer);
      free();
      signal.removeEventListener('abort', end);
      // Of an answer that is not wanted nothing more is to come.
      ending.abort();
    }
  }
}

/** What is not known is not told as a fault of the network. */
function faultOf(cause: unknown): Fault {
  if (cause instanceof StoreError) return cause.fault;
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'QuotaExceededError') return 'quota';
  return name === 'SecurityError' ? 'denied' : 'unexpected';
}
