import { expect, type Page } from '@playwright/test';
import { gone, only, reset, unreadable } from './fault-server.ts';
import { test } from './offline-reader.ts';

/** A page that was opened before a new release, and that no service worker serves. */

const notice = (page: Page) => page.locator('.notice').getByRole('status');
const parts = only(({ path }) => path.startsWith('_astro/'), gone);
const UPDATED = '本站已更新，您打开的这一页是旧的。请刷新后再用。';

const select = (page: Page) =>
  page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('c6-3')!));

test('selecting words says that the site was updated, and loads the page anew', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}minsheng-2025/`);
  const { trouble } = site;
  site.trouble = parts;
  await select(page);
  await expect(notice(page)).toHaveText(UPDATED);
  site.trouble = trouble;
  site.forgetAsked();
  await page.getByRole('button', { name: '刷新' }).click();
  await expect.poll(() => site.asked).toContain('minsheng-2025/');
  await page.waitForLoadState();
  await select(page);
  await expect(page.getByRole('group', { name: '引用第（六）条' })).toBeVisible();
});

test('so does a button whose part is gone, and an address that names words', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}minsheng-2025/c6/`);
  site.trouble = parts;
  await page.getByRole('button', { name: '引用', exact: false }).first().click();
  await expect(notice(page)).toHaveText(UPDATED);
  await page.getByRole('button', { name: '知道了' }).click();
  await page.evaluate(() => location.assign('#c6-99'));
  await expect(notice(page)).toHaveText(UPDATED);
});

test('核验 says so as well, and does not blame the browser', async ({ page, site }) => {
  await page.goto(`${site.url}verify/`);
  site.trouble = parts;
  await page.getByLabel('要核验的文字').fill('新建养老机构护理型床位占比原则上不低于80%');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(notice(page)).toHaveText(UPDATED);
  await expect(page.getByRole('main')).not.toContainText('浏览器');
});

test('核验 blames nothing that is there where its program does not start', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}verify/`);
  site.trouble = only(({ path }) => path.includes('worker'), unreadable);
  await page.getByLabel('要核验的文字').fill('新建养老机构护理型床位占比原则上不低于80%');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(notice(page)).toContainText('这项功能没有启动');
});

test('where the network is broken, nobody speaks of an update', async ({ page, site }) => {
  await page.goto(`${site.url}minsheng-2025/`);
  site.trouble = reset;
  await select(page);
  await expect(notice(page)).toContainText('没有取到这项功能要用的文件，可能是网络断了');
});
