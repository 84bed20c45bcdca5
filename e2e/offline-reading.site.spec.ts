import { expect } from '@playwright/test';
import { cachesOf, cut, install, line, PATIENCE, perform, STORED, test } from './offline-reader.ts';
import { nameOf, TASKS } from './reading-tasks.ts';
import { SITES } from './sites.ts';

test.use({ serviceWorkers: 'allow' });

test('while the site is being stored a line says how far it is, then what is stored', async ({
  page,
  site,
}) => {
  const said: string[] = [];
  await page.exposeFunction('said', (words: string) => said.push(words));
  await page.addInitScript(() => {
    const tell = (window as unknown as { said(words: string): void }).said;
    const status = () => document.querySelector('offline-line [role=status]')?.textContent ?? '';
    addEventListener('DOMContentLoaded', () => {
      const observer = new MutationObserver(() => tell(status()));
      observer.observe(document.querySelector('offline-line')!, { subtree: true, childList: true });
    });
  });
  await install(site, page);
  const steps = said.filter((words) => /^正在存到本机.*：\d+%（\d\.\d \/ \d\.\d MB）$/.test(words));
  expect(steps.length).toBeGreaterThan(2);
});

test('nothing on the page moves while the site is being stored', async ({ page, site }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { entryType } of list.getEntries())
        document.documentElement.dataset.moved = entryType;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await install(site, page, 'minsheng-2025/');
  await expect(page.locator('html')).not.toHaveAttribute('data-moved');
});

test('after one visit everything reads and searches with the network cut and the server gone', async ({
  page,
  context,
  site,
}) => {
  expect(TASKS.length).toBeGreaterThanOrEqual(30);
  test.setTimeout(240_000);
  await install(site, page);
  await cut(site, context);
  for (const task of TASKS) await test.step(nameOf(task), () => perform(site, page, task));
});

test('with the server gone and the network there, everything reads as well', async ({
  page,
  site,
}) => {
  await install(site, page);
  await site.stop();
  for (const task of TASKS.slice(0, 30).filter((_, index) => index % 6 === 0)) {
    await test.step(nameOf(task), () => perform(site, page, task));
  }
});

test('what is not stored is said in plain words, not by the browser', async ({
  page,
  context,
  site,
}) => {
  await install(site, page);
  await cut(site, context);
  const answer = await page.goto(`${site.url}no-such-page/`);
  expect(answer?.status()).toBe(503);
  await expect(page.getByText('它也没有存在本机')).toBeVisible();
});

test('the site can be put on a home screen', async ({ page, context, site }) => {
  await page.goto(site.url);
  const devtools = await context.newCDPSession(page);
  const { errors, url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${site.url}manifest.webmanifest`);
  const { icons } = await (await page.request.get(url)).json();
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size).toBe(sizes);
  }
});

test.describe('under a base path', () => {
  test.use({ built: SITES.policy });

  test('everything reads and searches, and no page of another site is stored', async ({
    page,
    context,
    site,
  }) => {
    await install(site, page);
    await page.goto(new URL('/other/', site.url).href);
    await expect(page).toHaveTitle('别的网站');
    const stored = await page.evaluate(async () => {
      const keys = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return keys.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(stored.length).toBeGreaterThan(100);
    expect(stored.filter((path) => !path.startsWith('/policy/'))).toEqual([]);
    await cut(site, context);
    for (const task of TASKS.filter((_, index) => index % 5 === 2)) {
      await test.step(nameOf(task), () => perform(site, page, task));
    }
    await expect(page.goto(new URL('/other/', site.url).href)).rejects.toThrow();
  });

  test('caches of another site on the same host are left alone', async ({ page, site }) => {
    await page.goto(`${site.url}about/`);
    await page.evaluate(() => caches.open('tiaofen-lvxi http://elsewhere/ readers'));
    await expect(line(page)).toHaveText(STORED, PATIENCE);
    await site.publish('2.0', '新', ['about']);
    await page.reload();
    await expect(line(page)).toContainText('新版已存好', PATIENCE);
    expect(await cachesOf(page)).toContain('tiaofen-lvxi http://elsewhere/ readers');
  });
});
