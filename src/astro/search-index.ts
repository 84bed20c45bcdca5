import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../core/model/library.ts';
import { staticSite } from '../hosting/static-site.ts';
import { type IndexPart, type KeptParts, writeIndex } from '../search/index-writer.ts';
import type { SearchRecord } from '../search/record.ts';
import { Keep, keyOf, programKey } from './keep.ts';

/** Where the search index lies under the site's base. */
export const SEARCH_BUNDLE = 'pagefind/';

/**
 * Writes the search index into the built site, and serves one while developing that is built anew
 * at the first search after any file has changed.
 * @param getRecords gives the records of the site, in document order
 * @param getLibrary gives what they were made of, by which names and what is near are found
 */
export function searchIndex(
  getRecords: () => readonly SearchRecord[],
  getLibrary?: () => Library,
): AstroIntegration {
  let cache: URL | undefined;
  let base: string;
  const write = async (folder: URL) => {
    try {
      return await writeIndex(getRecords(), fileURLToPath(folder), getLibrary?.(), {
        ...(cache && { kept: keptParts(fileURLToPath(cache)) }),
      });
    } catch (cause) {
      throw new Error('无法建立搜索索引', { cause });
    }
  };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = new URL('search-index/', config.cacheDir);

        base = `${config.base.replace(/\/$/, '')}/${SEARCH_BUNDLE}`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes, tag } = await write(new URL(SEARCH_BUNDLE, dir));
        logger.info(`搜索索引 ${tag}：${files} 个文件，${Math.ceil(bytes / 1024)} KB`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let written: Promise<unknown> | undefined;
        let turn: Promise<unknown> = Promise.resolve();
        if (!cache) return;
        const served = cache;
        const folder = fileURLToPath(served).replace(/[\\/]$/, '');
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) written = undefined;
        });
        const answer = staticSite(folder);
        server.middlewares.use(async (request, response, next) => {
          // Astro takes the base off the address before it asks us; Vite alone would not.
          const under = [base, `/${SEARCH_BUNDLE}`].find((path) => request.url?.startsWith(path));
          if (!under || !request.url) return next();
          try {
            // One at a time: two builds must not write into the same folder at once.
            written ??= turn = turn.catch(() => undefined).then(() => write(served));
            await written;
          } catch (error) {
            written = undefined;
            logger.error(describe(error));
            response.statusCode = 500;
            response.end();
            return;
          }
          request.url = `/${request.url.slice(under.length)}`;
          answer(request, response);
        });
      },
    },
  };
}

/** Parts of the index, kept beside the one that is served while developing. */
function keptParts(cache: string): KeptParts {
  const keep = new Keep<IndexPart>(`${cache.replace(/[\\/]$/, '')}-parts`);
  const program = programKey();
  return {
    keyOf: (...parts) => keyOf(program, ...parts),
    get: (key) => keep.get(key),
    put: (key, part) => keep.put(key, part),
    prune: () => keep.prune(),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause ? `${error.message}：${describe(error.cause)}` : error.message;
}
