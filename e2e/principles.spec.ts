import { expect, type Page, test } from '@playwright/test';

const LENS = 'minsheng-2025/principles/';
const PUHUI = ['（五）', '（六）', '（七）'];
const OTHERS = ['（一）', '（二）', '（三）', '（四）', '（八）', '（九）', '（十）'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a principle chosen by keyboard leaves its clauses bright, without scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto(LENS);
  expect(await opacities(page, [...PUHUI, ...OTHERS])).toEqual([1]);
  await page.getByRole('radio', { name: '公平' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '普惠' })).toBeChecked();
  expect(await opacities(page, PUHUI)).toEqual([1]);
  expect(Math.max(...(await opacities(page, OTHERS)))).toBeLessThan(0.7);
  await page.getByRole('radio', { name: '全部' }).check();
  expect(await opacities(page, [...PUHUI, ...OTHERS])).toEqual([1]);
  await context.close();
});

test('an address can name the principle', async ({ page }) => {
  await page.goto(`${LENS}#puhui`);
  await expect(page.locator('#puhui')).toBeInViewport();
  expect(await opacities(page, PUHUI)).toEqual([1]);
  expect(Math.max(...(await opacities(page, OTHERS)))).toBeLessThan(0.7);
});

test('every filled cell leads to the words that justify it', async ({ page }) => {
  await page.goto(LENS);
  const cells = page.locator('.matrix td a');
  expect(await cells.count()).toBe(10);
  for (const cell of await cells.all()) {
    const evidence = page.locator((await cell.getAttribute('href')) ?? '');
    await expect(evidence.getByText('本节原则')).toBeVisible();
    await expect(evidence.getByText(/^“.+”$/).first()).toBeVisible();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

/** The different opacities of the rows of these clauses. */
async function opacities(page: Page, names: readonly string[]): Promise<number[]> {
  const found = new Set<number>();
  for (const name of names) {
    const row = page.locator('.matrix tbody tr').filter({ hasText: name });
    found.add(Number(await row.evaluate((element) => getComputedStyle(element).opacity)));
  }
  return [...found];
}
