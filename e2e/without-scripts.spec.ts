import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a term leads to its entry', async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.locator('#c6').getByRole('link', { name: '紧密型县域医共体' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('紧密型县域医共体');
  await expect(page.getByText('由县医院牵头')).toBeVisible();
});

test('the notes of a clause open in place', async ({ page }) => {
  await page.goto('minsheng-2025/');
  const notes = page.getByRole('group', { name: '（六）的批注' });
  await notes.getByText(/普惠 · 句解/).click();
  await expect(notes.getByText('由县医院牵头')).toBeVisible();
});

test('the search page says what to do instead', async ({ page }) => {
  await page.goto('search/?q=低保');
  await expect(page.getByText('搜索要用脚本')).toBeVisible();
  await page.getByRole('link', { name: '全文' }).first().click();
  await expect(page.locator('#c10')).toBeVisible();
});
