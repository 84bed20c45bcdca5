import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getManifest } from 'workbox-build';
import { isLarge, type Library, type Release as PublishedRelease } from '../core/model/library.ts';
import { HEADERS_FILE } from '../hosting/headers-file.ts';
import { ROBOTS, SITEMAP } from '../hosting/sitemap.ts';
import type { Release } from '../offline/release.ts';
import { TIMES, type Times } from '../offline/times.ts';
import { bundleScript } from './bundle-script.ts';
import { byDocument, type Shares, sharesOf } from './offline-documents.ts';
import { offlineIsOff, SERVICE_WORKER } from './offline-setting.ts';

/** What is not stored: downloads, which are files of their own, what is for hosts and other sites, and the worker. */
const NOT_STORED = [
  SERVICE_WORKER,
  HEADERS_FILE,
  ROBOTS,
  SITEMAP,
  'download/!(index.html)',
  'download/*/**/*',
  'card/**',
  '**/oembed.json',
  '**/embed/**',
];

/**
 * Writes the service worker of the built site, with the list of all files it is to store. Stands
 * last among the integrations, because it lists what the others have written.
 */
export function offline(library: Library): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { release } = library;
        const shares = isLarge(library) ? sharesOf(library) : null;
        const { id, files, bytes } = await writeServiceWorker(
          folder,
          release,
          offlineIsOff,
          TIMES,
          shares,
        );
        logger.info(
          offlineIsOff
            ? '离线：已关闭，读者设备上存过的会删除'
            : `离线 ${id}：${files.length} 个文件，${Math.ceil(bytes / 1024)} KB`,
        );
      },
    },
  };
}

/**
 * Writes the service worker into the folder of a built site.
 * @param off the worker that removes instead of the one that stores
 * @param times how long the worker waits
 * @param shares of a large library, which files belong to which documents; null where all are stored
 * @returns the release that the site is
 */
export async function writeServiceWorker(
  folder: string,
  published: Pick<PublishedRelease, 'version' | 'date'>,
  off: boolean,
  times: Times = TIMES,
  shares: Shares | null = null,
): Promise<Release> {
  const all = await releaseOf(folder, published);
  const release = shares ? await byDocument(folder, all, shares) : all;
  const source = new URL(`../offline/${off ? 'removing-worker' : 'worker'}.ts`, import.meta.url);
  const script = await bundleScript(fileURLToPath(source), {
    RELEASE: JSON.stringify(release),
    TIMES: JSON.stringify(times),
  });
  await writeFile(join(folder, SERVICE_WORKER), script);
  return release;
}

/** All files that are stored, with their hashes, sorted by path. */
async function releaseOf(
  folder: string,
  { version, date }: Pick<PublishedRelease, 'version' | 'date'>,
): Promise<Release> {
  const { manifestEntries, size, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: NOT_STORED,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const files = await Promise.all(
    manifestEntries.map(async ({ url }) => {
      const content = await readFile(join(folder, url));
      return {
        path: url.replace(/(^|\/)index\.html$/, '$1'),
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    }),
  );
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify([version, date, files]));
  return { id: hash.digest('hex').slice(0, 12), version, date, bytes: size, files };
}
