import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HEADERS, headersFor } from '../src/hosting/headers.ts';
import { HEADERS_FILE } from '../src/hosting/headers-file.ts';
import { mediaType } from '../src/hosting/media-types.ts';
import { pagePath } from './site-files.ts';
import { SITES } from './sites.ts';
import { ARTICLE, verify } from './verify-page.ts';
import { watchViolations } from './violations.ts';
import { WEB_SERVERS, type WebServer, webServer } from './web-server.ts';

/** The samples of `docs/hosting/`, run by the servers that they are for. */

const { dir } = SITES.real;

for (const name of Object.keys(WEB_SERVERS) as (keyof typeof WEB_SERVERS)[]) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' });
    let server: WebServer;
    test.beforeAll(async () => {
      test.setTimeout(15 * 60_000);
      const found = await webServer(name, dir);
      if ('missing' in found) {
        console.log(found.missing);
        test.skip(!process.env.CI, found.missing);
        throw new Error(found.missing);
      }
      server = found;
    });
    test.afterAll(() => server?.stop());

    test('sends every file with the headers of the table', async () => {
      test.setTimeout(120_000);
      const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== HEADERS_FILE)
        .map((entry) => pagePath(`${entry.parentPath}/${entry.name}`.slice(dir.length + 1)));
      expect(paths.length).toBeGreaterThan(200);
      for (const path of paths) {
        const response = await fetch(server.url + path, { method: 'HEAD' });
        expect(response.status, path).toBe(200);
        const due = headersFor(`/${path}`);
        for (const header of HEADERS) {
          const sent = response.headers.get(header.name) ?? '';
          expect(sent, `${path} ${header.name}`).toBe(due[header.name] ?? '');
        }
        const type = response.headers.get('content-type');
        const file = path === '' || path.endsWith('/') ? 'index.html' : path;
        // A name without a known ending may go without a type.
        if (/\.(html|txt|md|js|css|svg|xml|json|png|epub|zip|sha256|webmanifest)$/.test(file)) {
          expect(type, path).toBe(mediaType(file));
        }
      }
    });

    test('answers what is not there with the page for that, and hides what is for other hosts', async () => {
      for (const path of ['no/such/page/', 'no.txt', 'no.js', HEADERS_FILE]) {
        const response = await fetch(server.url + path);
        expect([path, response.status]).toEqual([path, 404]);
        expect(await response.text(), path).toContain('没有这个页面');
        expect(response.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
        expect(response.headers.get('content-security-policy'), path).toBe(
          "frame-ancestors 'none'",
        );
      }
    });

    test('adds the slash of a folder and keeps the query', async () => {
      const response = await fetch(`${server.url}search?q=%E4%BD%8E%E4%BF%9D`, {
        redirect: 'manual',
      });
      expect([301, 302, 307, 308]).toContain(response.status);
      expect(new URL(response.headers.get('location')!, server.url).href).toBe(
        `${server.url}search/?q=%E4%BD%8E%E4%BF%9D`,
      );
    });

    test('compresses text, and sends ranges of what it does not compress', async () => {
      const page = await fetch(`${server.url}minsheng-2025/`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(page.headers.get('content-encoding')).toBe('gzip');
      expect(page.headers.get('vary')).toContain('Accept-Encoding');
      const part = await fetch(`${server.url}download/SHA256SUMS.txt`, {
        headers: { range: 'bytes=-10', 'accept-encoding': 'identity' },
      });
      expect(part.status).toBe(206);
      expect(await part.text()).toHaveLength(10);
    });

    test('the tools of the site work on it', async ({ page }) => {
      const breaches = await watchViolations(page);
      await page.goto(`${server.url}search/?q=医联体`);
      await expect(page.locator('.search-results').getByRole('link').first()).toBeVisible();
      await page.goto(`${server.url}verify/`);
      await verify(page, ARTICLE);
      await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused();
      await page.goto(`${server.url}download/`);
      await expect(page.locator('.download').first()).toContainText(/大小\s*\d/);
      expect(breaches).toEqual([]);
    });
  });
}
