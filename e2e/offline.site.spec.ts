import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { OfflineSite } from './offline-site.ts';
import { SITES } from './sites.ts';

const test = base.extend<{ site: OfflineSite; policy: OfflineSite }>({
  site: async ({}, use) => {
    const site = await new OfflineSite(SITES.real.dir).start();
    await use(site);
    await site.remove();
  },
  policy: async ({}, use) => {
    const site = await new OfflineSite(SITES.policy.dir, SITES.policy.base).start();
    await use(site);
    await site.remove();
  },
});
test.use({ serviceWorkers: 'allow' });

const line = (page: Page) => page.locator('offline-line').getByRole('status');
const STORED = /^已可离线使用 · 版本 .+ · \d{4}-\d\d-\d\d · \d\.\d MB$/;

/** Visits one page and waits until the site is stored. */
async function install(page: Page, site: OfflineSite, path = 'about/'): Promise<void> {
  await page.goto(site.url + path);
  await expect(line(page)).toHaveText(STORED, { timeout: 20_000 });
}

async function cut(context: BrowserContext, site: OfflineSite): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

test('after one visit the site is stored and says so, with version, date and size', async ({
  page,
  context,
  site,
}) => {
  const said: string[] = [];
  await page.exposeFunction('said', (words: string) => said.push(words));
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(() =>
        (window as unknown as { said(words: string): void }).said(
          document.querySelector('offline-line [role=status]')?.textContent ?? '',
        ),
      ).observe(document.querySelector('offline-line')!, { subtree: true, childList: true }),
    ),
  );
  await install(page, site);
  expect(
    said.filter((words) => /^正在存到本机.*：\d+%（\d\.\d \/ \d\.\d MB）$/.test(words)).length,
  ).toBeGreaterThan(2);
  await cut(context, site);
  await page.goto(`${site.url}minsheng-2025/#c6-3`);
  await expect(page.locator('#c6-3')).toBeInViewport();
  await page.goto(`${site.url}search/?q=共体建`);
  await expect(page.getByRole('link', { name: '（六）推进优质医疗卫生资源共享' })).toBeVisible();
});
