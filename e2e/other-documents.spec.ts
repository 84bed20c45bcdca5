import { expect, test } from '@playwright/test';
import { SITES } from './sites.ts';

test.use({ baseURL: SITES.fixtures.url });

test('a law goes the same road: chapters, articles, paragraphs, items', async ({ page }) => {
  await page.goto('law/');
  await expect(page.getByRole('heading', { level: 2, name: '第一章　总则' })).toBeVisible();
  await expect(page.locator('#c2-2')).toHaveText('国家鼓励下列示例：');
  await expect(page.locator('#c2 .item')).toHaveText(['（一）简明的；', '（二）完整的。']);
  await page.goto('law/c3/#c3-1');
  await expect(page.locator('#c3-1')).toHaveText('本法自公布之日起施行。');
});

test('where （一） begins anew in each section the anchors stay apart', async ({ page }) => {
  await page.goto('restart/#s2-c1-1');
  await expect(page.locator('#s2-c1-1')).toHaveText('先做以工代赈。');
  await expect(page.locator('#s1-c2-1')).toHaveText('坚持“尽力而为。”');
  await expect(page.locator('#s1-1')).toHaveText('坚持以人民为中心。');
});

test('all documents share one glossary and one search', async ({ page }) => {
  await page.goto('search/?q=以工代赈');
  await expect(page.getByRole('link', { name: '（二）加强低收入群体兜底帮扶' })).toBeVisible();
  await expect(page.getByRole('link', { name: '（一）做好第一件事' })).toBeVisible();
});
