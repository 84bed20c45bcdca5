import { expect, test } from '@playwright/test';

test('a report of local practice leads to the very words, and the clause to the report', async ({
  page,
}) => {
  await page.goto('minsheng-2025/practice/');
  await page.getByRole('link', { name: '“推进体育公园、健身步道等建设”' }).click();
  await expect(page).toHaveURL(/\/minsheng-2025\/#c9-1$/);
  await page.goto('minsheng-2025/c9/');
  await page.locator('summary', { hasText: '各地实践' }).click();
  const practice = page.locator('details', {
    has: page.getByRole('heading', { name: '各地实践' }),
  });
  await expect(practice.getByText('关联较弱')).toHaveCount(1);
  await practice.getByRole('link', { name: '水富马延坡体育公园全面开放' }).click();
  await expect(page).toHaveURL(/practice\/#shuifu-tiyu-gongyuan$/);
  await expect(page.locator('#shuifu-tiyu-gongyuan')).toBeInViewport();
});

test('the figures about the summary are those of the words that are lit', async ({ page }) => {
  await page.goto('minsheng-2025/commentary/xinhua-summary/');
  await page.getByRole('link', { name: /摘要留下了什么/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('摘要留下了什么');
  const lit = await page.locator('.covered-text').evaluateAll((paragraphs) => {
    const count = (text: string) => text.replace(/[^\p{L}\p{N}%]/gu, '').length;
    const words = (selector: string) =>
      paragraphs.flatMap((paragraph) => [...paragraph.querySelectorAll(selector)]);
    const of = (kept: string) => words(`[data-kept="${kept}"]`).length;
    const characters = (elements: Element[]) =>
      elements.reduce((sum, element) => sum + count(element.textContent ?? ''), 0);
    return {
      whole: of('whole'),
      part: of('part'),
      none: of('none'),
      kept: characters(words('mark')),
      all: characters(paragraphs),
    };
  });
  const sentences = lit.whole + lit.part + lit.none;
  await expect(page.getByText(`${sentences} 句中的 ${lit.whole + lit.part} 句`)).toBeVisible();
  await expect(page.getByText(`${lit.all} 字里保留了 ${lit.kept} 字`)).toBeVisible();
  expect(lit.none).toBeGreaterThan(0);
});

test('words that the summary left out are paler than those it kept', async ({ page }) => {
  await page.goto('minsheng-2025/commentary/xinhua-summary/coverage/');
  const inkOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((words) => getComputedStyle(words).color);
  const ink = await inkOf('h2.official');
  expect(await inkOf('.covered-text mark')).toBe(ink);
  expect(await inkOf('.covered-text [data-kept="none"]')).not.toBe(ink);
});

test('the words that the commentary quotes of the safeguards show on both pages', async ({
  page,
}) => {
  await page.goto('minsheng-2025/commentary/peoples-daily/');
  await page.getByRole('link', { name: '切实兜住兜牢民生底线' }).click();
  await expect(page).toHaveURL(/\/minsheng-2025\/#s5-4$/);
  await page.goto('minsheng-2025/s5/');
  await page.locator('summary', { hasText: '摘要和评论引了哪些话' }).click();
  const quoted = page.locator('#quoted');
  const passage = quoted.getByRole('figure').filter({ hasText: '人民日报评论' }).first();
  await expect(passage.getByRole('link', { name: '切实兜住兜牢民生底线' })).toBeVisible();
});
