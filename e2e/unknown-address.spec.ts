import { expect, test } from '@playwright/test';

/** Addresses as they arrive after a journey through chats and print. */

for (const [address, place] of [
  ['c3/。', '（三）'],
  ['minsheng-2025/c3，详见', '（三）'],
  ['第三条', '（三）'],
  ['minsheng-2025/C3/', '（三）'],
] as const) {
  test(`/${address} gets a page that offers ${place}`, { tag: '@desktop' }, async ({ page }) => {
    const response = await page.goto(encodeURI(address));
    expect(response?.status()).toBe(404);
    await page.locator('nearest-place').getByRole('link', { name: place }).click();
    await expect(page).toHaveURL(/\/minsheng-2025\/c3\/#c3$/);
  });
}

test('/minsheng-2025/c11/ says that there is none, and offers the nearest', async ({ page }) => {
  await page.goto('minsheng-2025/c11/');
  await expect(page.getByText('没有第十一条')).toBeVisible();
  await expect(page.getByRole('link', { name: /（十）/ })).toBeVisible();
});

for (const fragment of [
  '第三条',
  '（三）',
  'C3',
  'c3，详见',
  'c3?from=singlemessage',
  'c3&shareTo=x',
]) {
  test(`#${fragment} arrives`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`minsheng-2025/#${fragment}`);
    await expect(page.locator('#c3')).toBeInViewport();
    await expect(page.locator('.notice')).toHaveCount(0);
  });
}

test('#wechat_redirect is nothing to speak of', async ({ page }) => {
  await page.goto('minsheng-2025/#wechat_redirect');
  await page.waitForTimeout(500);
  await expect(page.locator('.notice')).toHaveCount(0);
});
