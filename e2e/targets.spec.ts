import { expect, type Page, test } from '@playwright/test';
import { compileLibrary } from '../src/core/compile-library.ts';
import { SITES } from './sites.ts';

const [edition] = compileLibrary(SITES.real.content).library.editions;
const { targets, progress } = edition!;
const all = targets.length;
const ofClause = (id: string) => targets.filter(({ evidence }) => evidence.clause === id).length;

const shown = (page: Page) => page.locator('.targets tbody tr[id]:visible');

test('a target leads to its sentence in the text', async ({ page }) => {
  await page.goto('minsheng-2025/targets/');
  await page.getByRole('link', { name: '新建改扩建1000所以上优质普通高中' }).click();
  await expect(page).toHaveURL(/minsheng-2025\/#c5-3$/);
  await expect(page.locator('#c5-3')).toBeInViewport();
});

test('targets can be filtered by clause and deadline, and the page says how many are left', async ({
  page,
}) => {
  await page.goto('minsheng-2025/targets/');
  await expect(page.getByText(`显示 ${all} 项，共 ${all} 项。`)).toBeVisible();
  await page.getByLabel('条', { exact: true }).selectOption('（七）大力发展“一老一小”普惠服务');
  await expect(page.getByText(`显示 ${ofClause('c7')} 项，共 ${all} 项。`)).toBeVisible();
  await page.getByLabel('期限', { exact: true }).selectOption('写了期限的');
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText('用10年左右时间');
  await page.getByLabel('类别', { exact: true }).selectOption('要出的文件');
  await expect(page.getByText('没有这样的指标，请放宽筛选。')).toBeVisible();
});

test('targets can be sorted by deadline and set back into their groups', async ({ page }) => {
  await page.goto('minsheng-2025/targets/');
  const grouped = await shown(page).evaluateAll((rows) => rows.map(({ id }) => id));
  await page.getByLabel('排序', { exact: true }).selectOption('按期限先后');
  await expect(shown(page).nth(0)).toContainText('约2030年编者推算');
  await expect(shown(page).nth(1)).toContainText('约2035年编者推算');
  await expect(page.locator('.target-group').first()).toBeHidden();
  await page.getByLabel('排序', { exact: true }).selectOption('按类别');
  expect(await shown(page).evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(grouped);
});

test('a link to a target finds it even when a filter hides it', async ({ page }) => {
  await page.goto('minsheng-2025/targets/');
  await page.getByLabel('类别', { exact: true }).selectOption('要出的文件');
  await expect(page.locator('#t01')).toBeHidden();
  await page.evaluate("location.hash = 't01'");
  await expect(page.locator('#t01')).toBeInViewport();
});

test('measures of a clause are counted and quoted', async ({ page }) => {
  await page.goto('minsheng-2025/measures/');
  await expect(
    page.getByRole('img', { name: '（四）：刚性 0，交付 1，完善 0，推进 4，支持引导 2，许可 0' }),
  ).toBeVisible();
  const clause = page.locator('#c4');
  await expect(clause.getByRole('listitem')).toHaveCount(7);
});

test('the old address of the measures leads on, and takes its anchor along', async ({ page }) => {
  await page.goto('minsheng-2025/pledges/#c7');
  await expect(page).toHaveURL(/\/minsheng-2025\/measures\/#c7$/);
  await expect(page.locator('#c7')).toBeInViewport();
});

test('a clause leads to what has happened since, with its source and what is not verified', async ({
  page,
}) => {
  await page.goto('minsheng-2025/c6/');
  const row = page.locator('details').filter({ hasText: '国务院批复' }).last();
  await row.locator('summary').click();
  await row.getByRole('link', { name: '2025年9月' }).first().click();
  const fact = page.getByRole('article', { name: /国务院批复/ });
  await expect(fact).toBeInViewport();
  await expect(fact).toContainText('2025年9月（日未见）');
  await expect(fact).toContainText('未核：批复文号与印发单位未见到故不写');
  await expect(page.getByText('进展核至 2026-11').first()).toBeVisible();
  await expect(page.locator('article.progress')).toHaveCount(progress.length);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all targets stand in their groups, and there is nothing to press in vain', async ({
    page,
  }) => {
    await page.goto('minsheng-2025/targets/');
    await expect(shown(page)).toHaveCount(all);
    await expect(page.locator('.target-group', { hasText: '方向类' })).toBeVisible();
    await expect(page.getByLabel('排序', { exact: true })).toBeHidden();
  });

  test('the old address of the measures leads on as well', async ({ page }) => {
    await page.goto('minsheng-2025/pledges/');
    await expect(page).toHaveURL(/\/minsheng-2025\/measures\/$/);
  });
});
