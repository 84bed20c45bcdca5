import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { HEADERS, headersFor } from '../src/hosting/headers.ts';
import { rulesOf } from '../src/hosting/headers-file.fixture.ts';
import { HEADERS_FILE, headersFile } from '../src/hosting/headers-file.ts';
import { install, test as offlineTest } from './offline-reader.ts';
import { htmlFiles, pagePath } from './site-files.ts';
import { SITES } from './sites.ts';
import { ARTICLE, verify } from './verify-page.ts';
import { watchViolations } from './violations.ts';

/** The site runs under the policy that it sends and that its pages carry. */

const { dir } = SITES.real;
const files = htmlFiles(dir);

// Some pages a test, so that the tests can share the work.
const SIZE = 40;
for (let at = 0; at < files.length; at += SIZE) {
  const some = files.slice(at, at + SIZE).map(pagePath);
  test(`pages ${at + 1} to ${at + some.length} do nothing against their policy`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const breaches = await watchViolations(page);
    for (const path of some) await page.goto(path, { waitUntil: 'load' });
    expect(breaches).toEqual([]);
  });
}

test('every tool of the site works under the policy', async ({ page, context }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const breaches = await watchViolations(page);
  await page.goto('minsheng-2025/');
  await page.getByRole('button', { name: /字大一档/ }).click();
  await select(page, 'c6-3');
  await page.getByRole('button', { name: '复制链接', exact: true }).first().click();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.locator('#c6-3')).toBeInViewport();
  await page.getByText('批注', { exact: true }).first().click();
  await page.getByRole('radio', { name: '仅原文' }).check();
  await page.goto('minsheng-2025/c6/');
  await page.locator('.clause a.term').first().click();
  await page.goto('minsheng-2025/targets/');
  await page.getByRole('button').first().click();
  await page.goto('search/?q=医联体');
  await expect(page.locator('.search-results').getByRole('link').first()).toBeVisible();
  await page.goto('verify/');
  await verify(page, ARTICLE);
  await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused();
  await page.goto('download/');
  await expect(page.getByText(/^[0-9a-f]{64}$/).last()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  expect(breaches).toEqual([]);
});

offlineTest('the site is stored, read and removed under the policy', async ({ site, page }) => {
  const breaches = await watchViolations(page);
  await install(site, page);
  await page.goto(`${site.url}search/?q=医联体`);
  await expect(page.locator('.search-results').getByRole('link').first()).toBeVisible();
  await page.goto(`${site.url}offline/`);
  await page.getByRole('button', { name: '删除存下的全部文件' }).click();
  await expect(page.getByRole('status').first()).toContainText('本机没有存任何东西');
  expect(breaches).toEqual([]);
});
offlineTest.use({ serviceWorkers: 'allow' });

test('the one-file edition reads and searches under its own policy', async ({ page }) => {
  const breaches = await watchViolations(page);
  await openOneFile(page);
  await page.getByRole('button', { name: /字大一档/ }).click();
  await page.locator('#c7 a.term').first().click();
  const box = page.locator('file-search').getByRole('searchbox');
  await box.fill('医联体');
  await box.press('Enter');
  await expect(page.locator('.search-group li').first()).toBeVisible();
  expect(breaches).toEqual([]);
});

for (const [name, open] of [
  ['a page', (page: Page) => page.goto('minsheng-2025/c6/')],
  ['the one-file edition', openOneFile],
] as const) {
  test(`what is smuggled into ${name} does not run`, async ({ page }) => {
    await open(page);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      const refused: string[] = [];
      const attempt = (name: string, act: () => void) => {
        try {
          act();
        } catch {
          refused.push(name);
        }
      };
      attempt('text', () => {
        script.text = 'globalThis.smuggled = 1';
      });
      attempt('html', () => {
        document.body.innerHTML += '<img src=x onerror="globalThis.smuggled = 2">';
      });
      attempt('worker', () => new Worker('data:text/javascript,1'));
      document.body.append(script);
      const link = document.createElement('a');
      link.href = 'javascript:globalThis.smuggled=3';
      document.body.append(link);
      link.click();
      await new Promise((done) => setTimeout(done, 300));
      return { refused, smuggled: (globalThis as { smuggled?: number }).smuggled };
    });
    expect(ran).toEqual({ refused: ['text', 'html', 'worker'], smuggled: undefined });
  });
}

test('another site can frame the page made for it, and no other', async ({ page }) => {
  const frames = ['minsheng-2025/c6/embed/', 'minsheng-2025/c6/', 'search/', '404.html'];
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(frames.map((path) => `<iframe src="${SITES.real.url}${path}"></iframe>`).join(''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForLoadState('networkidle');
    const shown = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.locator('h1').count()),
    );
    expect(shown).toEqual([1, 0, 0, 0]);
  } finally {
    server.close();
  }
});

test('every file is served with the headers of the table, and _headers says the same', async ({
  request,
}) => {
  test.setTimeout(120_000);
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== HEADERS_FILE)
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dir.length + 1))
    .map((path) => pagePath(path));
  expect(paths.length).toBeGreaterThan(200);
  const text = headersFile('/');
  for (const path of paths) {
    const response = await request.head(path);
    expect(response.status(), path).toBe(200);
    const sent = response.headers();
    const due = headersFor(`/${path}`);
    for (const { name } of HEADERS) {
      expect(sent[name.toLowerCase()] ?? '', `${path} ${name}`).toBe(due[name] ?? '');
    }
    const said = rulesOf(text, `/${path}`);
    const names = said.map(([name]) => name);
    expect(names, path).toEqual([...new Set(names)]);
    const policy = said.find(([name]) => name === 'Content-Security-Policy')?.[1];
    expect(policy ?? '', path).toBe(due['Content-Security-Policy'] ?? '');
    if (/\.(txt|md|html|js|css|xml|sha256)$|\/$/.test(path)) {
      expect(sent['content-type'], path).toContain('charset=utf-8');
    }
  }
});

async function openOneFile(page: Page): Promise<void> {
  const name = readdirSync(`${dir}/download`).find((file) => /-[\d.]+\.html$/.test(file))!;
  await page.goto(pathToFileURL(resolve(`${dir}/download/${name}`)).href);
}

async function select(page: Page, id: string): Promise<void> {
  await page.evaluate((place) => {
    getSelection()!.selectAllChildren(document.getElementById(place)!);
  }, id);
}
