import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { brokenLinks } from './broken-links.ts';
import { cut, install, PATIENCE, perform, STORED, test } from './offline-reader.ts';
import { SITES } from './sites.ts';

/** The document, a term and the path of the site have Chinese names. */

const { dir, base } = SITES.chinese;

test.use({ serviceWorkers: 'allow', built: SITES.chinese });

test('no link and no fragment is broken', () => {
  expect(brokenLinks(dir, base)).toEqual([]);
});

test('each document, clause and term has its picture where the page says', async ({
  page,
  site,
}) => {
  for (const path of ['民生文件/', '民生文件/c2/', 'glossary/以工代赈/']) {
    await page.goto(site.url + path);
    const picture = page.locator('meta[property="og:image"]');
    const address = new URL((await picture.getAttribute('content')) ?? '', site.url);
    const file = decodeURIComponent(address.pathname).slice(base.length);
    expect(existsSync(`${dir}/${file}`), file).toBe(true);
  }
});

test('with the network cut everything reads and searches', async ({ page, context, site }) => {
  await install(site, page, 'offline/');
  await page.getByText(/^存了哪些文件/).click();
  await expect(page.getByRole('link', { name: '民生文件/c2/' })).toBeVisible();
  await cut(site, context);
  await perform(site, page, { go: '', read: '关于做好示例工作的意见' });
  await perform(site, page, { arrive: '民生文件/#c2', at: '（二）' });
  await perform(site, page, { go: '民生文件/c2/', read: '（二）' });
  await perform(site, page, { go: 'glossary/以工代赈/', read: '以工代赈' });
  await perform(site, page, { go: 'download/', read: '下载' });
  await perform(site, page, { seek: '以工代赈', find: '以工代赈', reach: 'h1' });
  await page.goto(`${site.url}民生文件?w=x#c2`);
  await expect(page).toHaveURL(`${site.url}${encodeURI('民生文件')}/?w=x#c2`);
  await page.goto(`${site.url}verify/`);
  await page.getByLabel('要核验的文字').fill('坚持以人民为中心。');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.getByText('核验完毕。')).toBeVisible();
});

test('a new release is stored and told, the stored one removed', async ({ page, site }) => {
  await install(site, page, '民生文件/');
  await site.publish('2.0', '新', ['民生文件']);
  await page.reload();
  await page.getByRole('button', { name: '现在换到新版' }).click(PATIENCE);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新');
  await page.goto(`${site.url}offline/`);
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toHaveText(STORED);
  await main.getByRole('button', { name: '删除存下的全部文件' }).click();
  await expect(main.getByRole('status')).toHaveText('本机没有存任何东西，以后也不会自己存。');
});

test('the one-file edition reads and searches', async ({ page }) => {
  const file = pathToFileURL(resolve(dir, 'download/民生文件-1.0.html')).href;
  await page.goto(file);
  const terms = page.locator('a[href^="#"]').filter({ hasText: '以工代赈' });
  const fragment = (await terms.first().getAttribute('href')) ?? '';
  await page.goto(`${file}${fragment}`);
  await expect(page.locator(`[id="${decodeURIComponent(fragment.slice(1))}"]`)).toBeInViewport();
  await page.goto('about:blank');
  await page.goto(file);
  const box = page.locator('file-search').getByRole('searchbox');
  await box.fill('以工代赈');
  await box.press('Enter');
  await expect(page.locator('.search-results').getByRole('link').first()).toBeVisible();
});
