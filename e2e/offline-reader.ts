import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { TIMES, type Times } from '../src/offline/times.ts';
import { FaultServer } from './fault-server.ts';
import type { Task } from './reading-tasks.ts';
import { SITES } from './sites.ts';

/** Each test has a site of its own, of `built`, which it can disturb and stop. */
export const test = base.extend<{
  site: FaultServer;
  built: { dir: string; base: string };
  times: Times;
}>({
  built: [SITES.real, { option: true }],
  times: [TIMES, { option: true }],
  site: async ({ built, times }, use, testInfo) => {
    testInfo.setTimeout(4 * PATIENCE.timeout);
    const site = await new FaultServer(built.dir, built.base, times).start();
    if (times !== TIMES) await site.writeWorker('1.0');
    await use(site);
    await site.remove();
  },
});

export const STORED = /^已可离线使用 · 版本 .+ · \d{4}-\d\d-\d\d · (\d+ KB|\d\.\d MB)$/;
/** Storing takes seconds, and a browser may wait twenty for its own cache. */
export const PATIENCE = { timeout: 40_000 };

export const line = (page: Page) => page.locator('offline-line').getByRole('status');

/** Visits one page and waits until the site is stored. */
export async function install(site: FaultServer, page: Page, path = 'about/'): Promise<void> {
  await page.goto(site.url + path);
  await expect(line(page)).toHaveText(STORED, PATIENCE);
}

/** Without a network: cut at the browser, and nothing there to answer. */
export async function cut(site: FaultServer, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

export async function heading(site: FaultServer, page: Page, path: string): Promise<string> {
  await page.goto(site.url + path);
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Names of what the browser stores for this site. */
export const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

/** As if a day had passed since storing failed: the pause that follows is over. */
export const aDayLater = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.endsWith(' pause'));
    if (!name) throw new Error('There is no pause.');
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const pause = await (await cache.match(request))!.json();
      const until = pause.until - 24 * 60 * 60_000;
      await cache.put(request, new Response(JSON.stringify({ ...pause, until })));
    }
  });

/** The browser throws away what it stores for the site. */
export const evict = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

/** The browser gives the site no more than so many bytes, or so many beside what it has stored. */
export async function limitSpace(
  site: FaultServer,
  page: Page,
  space: { bytes: number } | { left: number },
): Promise<void> {
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.url).origin,
    quotaSize: 'bytes' in space ? space.bytes : used + space.left,
  });
}

/** Does what a reader does, and sees that it worked. */
export async function perform(site: FaultServer, page: Page, task: Task): Promise<void> {
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
