import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Search } from '../src/search/client.ts';
import type { SearchOptions, SearchResults } from '../src/search/result.ts';

/**
 * The site's own search engine in a page, without the site's pages: its modules are served as
 * they stand in `src/`, their types taken off.
 */

const ENGINE = '/__engine/';
/** The one package that the engine imports; a browser does not know where packages are. */
const MINISEARCH = 'minisearch.js';

declare global {
  var searchEngine: Search;
}

/**
 * Opens an empty page of the site and loads the engine into it.
 * @param site address with the base, e.g. `http://localhost:4321/policy/`
 * @param bundlePath where the index lies under it
 */
export async function loadEngine(page: Page, site: string, bundlePath = 'pagefind/') {
  const source = new URL('../src/', import.meta.url);
  const blank = new URL('__blank', site).href;
  await page.route(blank, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-CN">' }),
  );
  await page.route(`**${ENGINE}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(ENGINE.length);
    const code = await readFile(
      path === MINISEARCH
        ? fileURLToPath(import.meta.resolve('minisearch'))
        : new URL(path, source),
      'utf8',
    );
    const body = path === MINISEARCH ? code : stripTypeScriptTypes(code);
    await route.fulfill({
      contentType: 'text/javascript',
      body: body.replace("'minisearch'", `'${ENGINE}${MINISEARCH}'`),
    });
  });
  await page.goto(blank);
  await page.evaluate(
    async ([module, base, bundle]) => {
      const { createSearch } = await import(module);
      globalThis.searchEngine = createSearch({ base, bundlePath: bundle });
    },
    [`${ENGINE}search/client.ts`, new URL(site).pathname, bundlePath] as const,
  );
}

/** Serves an index from a folder at the address where the site would have it. */
export async function serveIndex(page: Page, site: string, folder: URL, bundlePath = 'pagefind/') {
  const bundle = new URL(bundlePath, site);
  await page.route(`${bundle.href}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(bundle.pathname.length);
    const contentType = /\.js$/.test(path) ? 'text/javascript' : 'application/octet-stream';
    try {
      await route.fulfill({ contentType, body: await readFile(new URL(path, folder)) });
    } catch {
      await route.fulfill({ status: 404 });
    }
  });
}

/** The results of one query, as the page gets them. */
export function search(page: Page, query: string, options?: SearchOptions) {
  return page.evaluate<SearchResults | null, [string, SearchOptions | undefined]>(
    ([words, given]) => globalThis.searchEngine.search(words, given),
    [query, options],
  );
}
