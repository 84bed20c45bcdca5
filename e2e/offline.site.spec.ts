import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { OfflineSite } from './offline-site.ts';
import { nameOf, TASKS, type Task } from './reading-tasks.ts';
import { SITES } from './sites.ts';

test.use({ serviceWorkers: 'allow' });

let site: OfflineSite;
test.beforeEach(async () => {
  site = await new OfflineSite(SITES.real.dir).start();
});
test.afterEach(() => site.remove());

const line = (page: Page) => page.locator('offline-line').getByRole('status');
const STORED = /^已可离线使用 · 版本 .+ · \d{4}-\d\d-\d\d · \d\.\d MB$/;
const PATIENCE = { timeout: 20_000 };

/** Visits one page and waits until the site is stored. */
async function install(page: Page, path = 'about/'): Promise<void> {
  await page.goto(site.url + path);
  await expect(line(page)).toHaveText(STORED, PATIENCE);
}

/** Without a network: cut at the browser, and nothing there to answer. */
async function cut(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

async function heading(page: Page, path: string): Promise<string> {
  await page.goto(site.url + path);
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Names of what the browser stores for this site. */
const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

async function perform(page: Page, task: Task): Promise<void> {
  if ('go' in task) {
    await page.goto(site.url + task.go);
    await expect(page.getByRole('main').filter({ hasText: task.read })).toBeVisible();
  } else if ('arrive' in task) {
    await page.goto(site.url + task.arrive);
    const place = page.locator(`[id="${task.arrive.split('#')[1]}"]`);
    await expect(place).toBeInViewport();
    await expect(place).toContainText(task.at);
  } else {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(task.seek)}`);
    const answer = page.locator('.search-results').getByRole('link', { name: task.find }).first();
    await expect(answer).toBeVisible();
    if (!task.reach) return;
    await answer.click();
    await expect(page.locator(task.reach)).toBeInViewport();
  }
}

test('while the site is being stored a line says how far it is, then what is stored', async ({
  page,
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
  await install(page);
  const steps = said.filter((words) => /^正在存到本机.*：\d+%（\d\.\d \/ \d\.\d MB）$/.test(words));
  expect(steps.length).toBeGreaterThan(2);
});

test('after one visit everything reads and searches with the network cut and the server gone', async ({
  page,
  context,
}) => {
  expect(TASKS.length).toBeGreaterThanOrEqual(30);
  test.setTimeout(240_000);
  await install(page);
  await cut(context);
  for (const task of TASKS) await test.step(nameOf(task), () => perform(page, task));
});

test('with the server gone and the network there, everything reads as well', async ({ page }) => {
  await install(page);
  await site.stop();
  for (const task of TASKS.slice(0, 30).filter((_, index) => index % 6 === 0)) {
    await test.step(nameOf(task), () => perform(page, task));
  }
});

test('what is not stored is said in plain words, not by the browser', async ({ page, context }) => {
  await install(page);
  await cut(context);
  const answer = await page.goto(`${site.url}no-such-page/`);
  expect(answer?.status()).toBe(503);
  await expect(page.getByText('您要打开的这一页没有存在本机')).toBeVisible();
});

test('a new release comes in the background, is offered, and takes over on the next navigation', async ({
  page,
  context,
}) => {
  await install(page);
  await site.publish('2.0', '新', ['about', 'glossary']);
  site.asked.length = 0;
  await page.reload();
  await expect(line(page)).toContainText('新版已存好：版本 2.0', PATIENCE);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('关于本站');
  const fetched = site.asked.filter((path) => path !== 'sw.js').toSorted();
  expect(fetched, 'only what changed is fetched').toEqual(['about/', 'glossary/']);
  await page.getByRole('link', { name: '术语', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新术语');
  await cut(context);
  expect(await heading(page, 'about/')).toBe('新关于本站');
});

test('the notice leads to the new release at once', async ({ page }) => {
  await install(page);
  await site.publish('2.0', '新', ['about']);
  await page.reload();
  await page.getByRole('button', { name: '现在换到新版' }).click(PATIENCE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新关于本站');
  await expect(line(page)).toHaveText(/版本 2\.0/);
});

test('a tab of the old release finds its files until it is closed', async ({ page, context }) => {
  await install(page);
  const old = await context.newPage();
  await old.goto(`${site.url}search/`);
  const before = await cachesOf(page);
  await site.publish('2.0', '新', ['glossary']);
  await page.reload();
  await expect(line(page)).toContainText('新版已存好', PATIENCE);
  expect(await heading(page, 'glossary/')).toBe('新术语');
  await cut(context);
  const ofOld = await old.evaluate(async () => (await fetch('../glossary/')).text());
  expect(ofOld).toContain('>术语</h1>');
  await old.getByRole('searchbox').fill('共体建');
  await expect(old.getByRole('link', { name: '（六）' })).toBeVisible();
  expect(await cachesOf(page)).toEqual(expect.arrayContaining(before));
});

test('a release that is half stored is not read, and is completed later', async ({
  page,
  context,
}) => {
  await install(page);
  await site.publish('2.0', '新', ['about', 'glossary']);
  site.trouble = (path, response) => path === 'glossary/' && !!response.destroy();
  await page.reload();
  await expect(line(page)).toContainText('还没有存完', PATIENCE);
  await expect(line(page)).toContainText('已可离线使用 · 版本 1.0');
  await context.setOffline(true);
  expect(await heading(page, 'about/')).toBe('关于本站');
  await context.setOffline(false);
  site.trouble = () => false;
  site.asked.length = 0;
  await page.reload();
  await expect(line(page)).toContainText('新版已存好', PATIENCE);
  expect(site.asked, 'what was stored before is not fetched again').not.toContain('about/');
});

test('a server error leaves the last release working', async ({ page, context }) => {
  await install(page);
  await site.publish('2.0', '新', ['about']);
  site.trouble = (path, response) => path === 'about/' && !!response.writeHead(500).end('error');
  await page.reload();
  await expect(line(page)).toContainText('网站暂时给不出全部文件', PATIENCE);
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('a file that came other than published is not taken', async ({ page, context }) => {
  await install(page);
  await site.publish('2.0', '新', ['about']);
  site.trouble = (path, response) =>
    path === 'about/' && !!response.writeHead(200, { 'content-type': 'text/html' }).end('请登录');
  await page.reload();
  await expect(line(page)).toContainText('收到的文件与发布的不一致', PATIENCE);
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('a broken worker on the server leaves the last release working', async ({ page, context }) => {
  await install(page);
  site.trouble = (path, response) => path === 'sw.js' && !!response.writeHead(500).end();
  expect(await heading(page, 'glossary/')).toBe('术语');
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('what was damaged in the browser is not shown but fetched again', async ({
  page,
  context,
}) => {
  await install(page, 'glossary/');
  await page.evaluate(async () => {
    const about = new URL('../about/', location.href).href;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      if (await cache.match(about)) await cache.put(about, new Response('损坏'));
    }
  });
  expect(await heading(page, 'about/')).toBe('关于本站');
  await expect(line(page)).toHaveText(STORED, PATIENCE);
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('what the browser threw away is stored again', async ({ page, context }) => {
  await install(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  expect(await heading(page, 'glossary/')).toBe('术语');
  await expect(line(page)).toHaveText(STORED, PATIENCE);
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('without space the last release stays, and the reader is told', async ({ page, context }) => {
  await install(page);
  const [, usage] = await page.evaluate(async () => {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return [quota, usage];
  });
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage! + 1000 });
  await site.publish('2.0', '新', ['about']);
  await page.reload();
  await expect(line(page)).toContainText('本机空间不够', PATIENCE);
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('without space for the first release nothing is stored, and reading goes on', async ({
  page,
  context,
}) => {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await page.goto(`${site.url}about/`);
  await expect(line(page)).toContainText('本机空间不够', PATIENCE);
  expect(await heading(page, 'glossary/')).toBe('术语');
});

for (const [line_, connection] of [
  ['data-saving', { saveData: true }],
  ['metered', { type: 'cellular' }],
] as const) {
  test(`on a ${line_} line the reader is asked first`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    await page.goto(`${site.url}about/`);
    await expect(line(page)).toContainText('您用的是流量，或开了省流量', PATIENCE);
    expect(site.asked).not.toContain('pagefind/search.json');
    await page.getByRole('button', { name: '存到本机' }).click();
    await expect(line(page)).toHaveText(STORED, PATIENCE);
  });
}

test('who does not want it on a metered line is not asked again', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${site.url}about/`);
  await page.getByRole('button', { name: '不用' }).click(PATIENCE);
  await page.reload();
  await page.waitForFunction(() => customElements.get('offline-line'));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByRole('button', { name: '存到本机' })).toHaveCount(0);
  expect(site.asked).not.toContain('pagefind/search.json');
});

test('what is stored can be looked at, removed, and stored again', async ({ page, context }) => {
  await install(page, 'offline/');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toHaveText(STORED);
  await main.getByText(/^存了哪些文件（\d{3} 个）$/).click();
  await expect(main.getByRole('link', { name: 'glossary/tuo-wei/' })).toBeVisible();
  await main.getByRole('button', { name: '删除存下的全部文件' }).click();
  await expect(main.getByRole('status')).toHaveText('本机没有存任何东西，以后也不会自己存。');
  await expect.poll(() => cachesOf(page)).toEqual([]);
  await page.reload();
  await expect(main.getByRole('status')).toHaveText('本机没有存任何东西，以后也不会自己存。');
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  await main.getByRole('button', { name: '存到本机' }).click();
  await expect(main.getByRole('status')).toHaveText(STORED, PATIENCE);
  await cut(context);
  expect(await heading(page, 'about/')).toBe('关于本站');
});

test('the kill switch removes what is stored, and the worker', async ({ page, context }) => {
  await install(page);
  await site.publishRemoval();
  await page.reload();
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registered, PATIENCE).toBe(0);
  expect(await cachesOf(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(`${site.url}glossary/`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});

test('the site can be put on a home screen', async ({ page, context }) => {
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
  test.beforeEach(async () => {
    await site.remove();
    site = await new OfflineSite(SITES.policy.dir, SITES.policy.base).start();
  });

  test('everything reads and searches, and no page of another site is stored', async ({
    page,
    context,
  }) => {
    await install(page);
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
    await cut(context);
    for (const task of TASKS.filter((_, index) => index % 5 === 2)) {
      await test.step(nameOf(task), () => perform(page, task));
    }
    await expect(page.goto(new URL('/other/', site.url).href)).rejects.toThrow();
  });

  test('caches of another site on the same host are left alone', async ({ page }) => {
    await page.goto(`${site.url}about/`);
    await page.evaluate(() => caches.open('tiaofen-lvxi http://elsewhere/ readers'));
    await expect(line(page)).toHaveText(STORED, PATIENCE);
    await site.publish('2.0', '新', ['about']);
    await page.reload();
    await expect(line(page)).toContainText('新版已存好', PATIENCE);
    expect(await cachesOf(page)).toContain('tiaofen-lvxi http://elsewhere/ readers');
  });
});
