import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { OfflineSite } from './offline-site.ts';
import type { Task } from './reading-tasks.ts';
import { SITES } from './sites.ts';

/** Each test has a site of its own, of `built`, which it can disturb and stop. */
export const test = base.extend<{ site: OfflineSite; built: { dir: string; base: string } }>({
  built: [SITES.real, { option: true }],
  site: async ({ built }, use, testInfo) => {
    testInfo.setTimeout(4 * PATIENCE.timeout);
    const site = await new OfflineSite(built.dir, built.base).start();
    await use(site);
    await site.remove();
  },
});

export const STORED = /^已可离线使用 · 版本 .+ · \d{4}-\d\d-\d\d · \d\.\d MB$/;
/** Storing takes seconds, and a browser may wait twenty for its own cache. */
export const PATIENCE = { timeout: 40_000 };

export const line = (page: Page) => page.locator('offline-line').getByRole('status');

/** Visits one page and waits until the site is stored. */
export async function install(site: OfflineSite, page: Page, path = 'about/'): Promise<void> {
  await page.goto(site.url + path);
  await expect(line(page)).toHaveText(STORED, PATIENCE);
}

/** Without a network: cut at the browser, and nothing there to answer. */
export async function cut(site: OfflineSite, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

export async function heading(site: OfflineSite, page: Page, path: string): Promise<string> {
  await page.goto(site.url + path);
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Names of what the browser stores for this site. */
export const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

/** Does what a reader does, and sees that it worked. */
export async function perform(site: OfflineSite, page: Page, task: Task): Promise<void> {
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
