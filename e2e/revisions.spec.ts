import { expect, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { SITES } from './sites.ts';

test.use({ baseURL: SITES.fixtures.url });

test('the text in force says so, and leads to what changed', async ({ page }) => {
  await page.goto('amended/');
  const line = page.getByRole('complementary', { name: '效力' });
  await expect(line).toContainText(
    '2017年修正文本，自2018年1月1日起施行，截至2024年2月3日现行有效',
  );
  await line.getByRole('link', { name: '与2009年通过文本比，改了什么' }).click();
  await expect(page).toHaveURL(/\/changes\/2010-01-01\/2018-01-01\/$/);
  const changed = page.getByRole('region', { name: /^第四条/ });
  await expect(changed.getByRole('deletion')).toHaveText('三');
  await expect(changed.getByRole('insertion')).toHaveText('五');
  await expect(page.getByRole('region', { name: /^第五条.*移了位置/ })).toContainText('原第二条');
  await expect(page.getByRole('region', { name: /^原第六条.*删去/ })).toContainText('加倍返还');
  expect(await axeFaults(page)).toEqual([]);
});

test('an earlier text is marked, and leads from each clause to the present one', async ({
  page,
}) => {
  await page.goto('amended/revisions/2010-01-01/#c2');
  await expect(page.getByRole('complementary', { name: '效力' })).toContainText('已修改');
  await expect(page.locator('#c2')).toHaveText(/公共图书馆应当免费向公民开放。/);
  await page.locator('#c2 + .successor').getByRole('link', { name: '第五条' }).click();
  await expect(page).toHaveURL(/\/amended\/#c5$/);
});

test('addresses that an amendment took away lead on', async ({ page }) => {
  await page.goto('amended/c8/');
  await expect(page).toHaveURL(/\/amended\/#c7$/);
  await page.goto('amended/revisions/2018-01-01/#c4-1');
  await expect(page).toHaveURL(/\/amended\/#c4-1$/);
  await page.goto('amended/revisions/2024-07-01/');
  await expect(page.getByRole('complementary', { name: '效力' })).toContainText('尚未施行');
});
