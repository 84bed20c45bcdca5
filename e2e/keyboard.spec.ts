import { expect, test } from '@playwright/test';

test('the first stop of the keyboard skips to the text', async ({ page }) => {
  await page.goto('minsheng-2025/c6/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('search can be used from the box to the sentence by keyboard alone', async ({ page }) => {
  await page.goto('search/');
  await page.keyboard.type('边缘家');
  await expect(page.getByRole('status')).toContainText('找到');
  const hit = page.getByRole('link', { name: '（二）加强低收入群体兜底帮扶', exact: true });
  for (let stops = 0; stops < 20; stops++) {
    if (await hit.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(hit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#c2-2')).toBeInViewport();
});
