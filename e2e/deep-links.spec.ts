import { expect, test } from '@playwright/test';

for (const anchor of ['c6', 'c6-3', 'c1-7', 'c10-11', 's3', 's5', 's5-2', 'p-1']) {
  test(`#${anchor} arrives in view, marked, and under no header`, async ({ page }) => {
    await page.goto(`minsheng-2025/#${anchor}`);
    const target = page.locator(`#${anchor}`);
    await expect(target).toBeInViewport();
    const seen = await target.evaluate((element) => {
      const { top } = element.getClientRects()[0]!;
      const header = document.querySelector('.site-header')!;
      const sticky = getComputedStyle(header).position === 'sticky';
      return {
        top,
        header: sticky ? header.getBoundingClientRect().bottom : 0,
        shadow: getComputedStyle(element).boxShadow,
      };
    });
    expect(seen.top).toBeGreaterThanOrEqual(seen.header);
    expect(seen.shadow).not.toBe('none');
  });
}

test('the same anchors stand on the page of the clause', async ({ page }) => {
  await page.goto('minsheng-2025/c6/#c6-3');
  await expect(page.locator('#c6-3')).toBeInViewport();
  await expect(page.locator('#c6-3')).toContainText('支持高水平医院人员');
});
