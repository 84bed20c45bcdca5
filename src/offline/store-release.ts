import type { Fault } from './messages.ts';
import type { Release, ReleaseFile } from './release.ts';
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

/** So many files are fetched at once. */
const LANES = 6;

/** Why a release could not be stored. What was stored of it stays, except when space ran out. */
export class StoreError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/**
 * Stores all files of a release, each verified, and only then declares it whole. Goes on where an
 * earlier attempt ended; files that another release has alike are copied and not fetched.
 * @param report told the bytes stored so far
 * @throws StoreError
 */
export async function storeRelease(
  scope: string,
  release: Release,
  report: (bytes: number) => void,
): Promise<void> {
  try {
    const missing = await missingFiles(scope, release);
    const queue = [...missing];
    let done = release.bytes - missing.reduce((sum, { bytes }) => sum + bytes, 0);
    await makeSure(release.bytes - done);
    const others = (await wholeReleases(scope)).filter(({ id }) => id !== release.id);
    report(done);
    const lane = async () => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const response = (await copyOf(scope, others, file)) ?? (await fetched(scope, file));
        await putFile(scope, release, file, response);
        done += file.bytes;
        report(done);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await putList(scope, release);
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault === 'quota') await caches.delete(cacheName(scope, release.id));
    throw new StoreError(fault, cause);
  }
}

/** Does not begin what there is no space for. */
async function makeSure(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
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

/** The file as it was published; asked for once more when the first answer is another. */
async function fetched(scope: string, { path, sha256 }: ReleaseFile): Promise<Response> {
  for (const cache of ['no-cache', 'reload'] as const) {
    const response = await fetch(address(scope, path), { cache });
    if (!response.ok) throw new StoreError('server');
    const body = await response.arrayBuffer();
    // Made anew: a response that came by way of a redirect may not answer a navigation.
    const type = response.headers.get('content-type') ?? 'application/octet-stream';
    if ((await hashOf(body)) === sha256) {
      return new Response(body, { headers: { 'content-type': type } });
    }
  }
  throw new StoreError('changed');
}

function faultOf(cause: unknown): Fault {
  if (cause instanceof StoreError) return cause.fault;
  if (cause instanceof Error && cause.name === 'QuotaExceededError') return 'quota';
  return 'network';
}
