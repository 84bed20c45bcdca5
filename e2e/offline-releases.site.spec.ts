import { expect } from '@playwright/test';
import { compileLibrary } from '../src/core/compile-library.ts';
import { captivePortal, failing, healthy, only, reset } from './fault-server.ts';
import {
  aDayLater,
  cachesOf,
  cut,
  evict,
  heading,
  install,
  limitSpace,
  line,
  PATIENCE,
  STORED,
  test,
} from './offline-reader.ts';
import { SITES } from './sites.ts';

/** The version of the site as it was built. */
const VERSION = compileLibrary(SITES.real.content).library.release.version;

test.use({ serviceWorkers: 'allow' });

test('a new release comes in the background, is offered, and takes over on the next navigation', async ({
  page,
  context,
  site,
}) => {
  await install(site, page);
  await site.publish('2.0', '新', ['about', 'glossary']);
  site.forgetAsked();
  await page.reload();
  await expect(line(page)).toContainText('新版已存好：版本 2.0', PATIENCE);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('关于本站');
  const fetched = site.asked.filter((path) => path !== 'sw.js').toSorted();
  expect(fetched, 'only what changed is fetched').toEqual(['about/', 'glossary/']);
  await page.getByRole('link', { name: '术语', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新术语');
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('新关于本站');
});

test('the notice leads to the new release at once', async ({ page, site }) => {
  await install(site, page);
  await site.publish('2.0', '新', ['about']);
  await page.reload();
  await page.getByRole('button', { name: '现在换到新版' }).click(PATIENCE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新关于本站');
  await expect(line(page)).toHaveText(/版本 2\.0/);
});

test('a tab of the old release finds its files until it is closed', async ({
  page,
  context,
  site,
}) => {
  await install(site, page);
  const old = await context.newPage();
  await old.goto(`${site.url}search/`);
  const before = await cachesOf(page);
  await site.publish('2.0', '新', ['glossary']);
  await page.reload();
  await expect(line(page)).toContainText('新版已存好', PATIENCE);
  expect(await heading(site, page, 'glossary/')).toBe('新术语');
  await cut(site, context);
  const ofOld = await old.evaluate(async () => (await fetch('../glossary/')).text());
  expect(ofOld).toMatch(/<h1><span[^>]*>术语</);
  await old.getByRole('searchbox').fill('共体建');
  await expect(old.getByRole('link', { name: '（六）' })).toBeVisible();
  expect(await cachesOf(page)).toEqual(expect.arrayContaining(before));
});

test('a release that is half stored is not read, and is completed later', async ({
  page,
  context,
  site,
}) => {
  await install(site, page);
  await site.publish('2.0', '新', ['about', 'glossary']);
  site.trouble = only(({ path }) => path === 'glossary/', reset);
  await page.reload();
  await expect(line(page)).toContainText('还没有存完', PATIENCE);
  await expect(line(page)).toContainText(`已可离线使用 · 版本 ${VERSION}`);
  await context.setOffline(true);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
  await context.setOffline(false);
  site.trouble = healthy;
  await aDayLater(page);
  site.forgetAsked();
  await page.reload();
  await expect(line(page)).toContainText('新版已存好', PATIENCE);
  expect(site.asked, 'what was stored before is not fetched again').not.toContain('about/');
});

test('a server error leaves the last release working', async ({ page, context, site }) => {
  await install(site, page);
  await site.publish('2.0', '新', ['about']);
  site.trouble = only(({ path }) => path === 'about/', failing);
  await page.reload();
  await expect(line(page)).toContainText('网站暂时给不出全部文件', PATIENCE);
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});

test('a file that came other than published is not taken', async ({ page, context, site }) => {
  await install(site, page);
  await site.publish('2.0', '新', ['about']);
  site.trouble = only(({ path }) => path === 'about/', captivePortal);
  await page.reload();
  await expect(line(page)).toContainText('收到的网页与发布的不一致', PATIENCE);
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});

test('a broken worker on the server leaves the last release working', async ({
  page,
  context,
  site,
}) => {
  await install(site, page);
  site.trouble = only(({ path }) => path === 'sw.js', failing);
  expect(await heading(site, page, 'glossary/')).toBe('术语');
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});

test('what was damaged in the browser is not shown but fetched again', async ({
  page,
  context,
  site,
}) => {
  await install(site, page, 'glossary/');
  await page.evaluate(async () => {
    const about = new URL('../about/', location.href).href;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      if (await cache.match(about)) await cache.put(about, new Response('损坏'));
    }
  });
  expect(await heading(site, page, 'about/')).toBe('关于本站');
  await expect(line(page)).toHaveText(STORED, PATIENCE);
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});

test('what the browser threw away is stored again', async ({ page, context, site }) => {
  await install(site, page);
  await evict(page);
  expect(await heading(site, page, 'glossary/')).toBe('术语');
  await expect(line(page)).toHaveText(STORED, PATIENCE);
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});

test('without space the last release stays, and the reader is told', async ({
  page,
  context,
  site,
}) => {
  await install(site, page);
  await limitSpace(site, page, { left: 1000 });
  await site.publish('2.0', '新', ['about']);
  await page.reload();
  await expect(line(page)).toContainText('本机空间不够', PATIENCE);
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});
