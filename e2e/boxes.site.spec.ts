import { expect, type Page, test } from '@playwright/test';
import { boxFaults } from './measure-boxes.ts';

/** What is drawn, measured: not what the styles intend. */

const READING = ['minsheng-2025/', 'minsheng-2025/c7/', 'minsheng-2025/c2/'];
const WIDTHS = [320, 360, 768, 1440, 1920];
const SIZES = ['2', '3', '4', '5'];

async function measure(
  page: Page,
  width: number,
  size: string,
  contrast = true,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((step) => {
    document.documentElement.dataset.size = step;
  }, size);
  return page.evaluate(boxFaults, { contrast });
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

for (const path of READING) {
  test(`${path}: type, targets, contrast, room and voids at every width and type size`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('button', { name: /引用/ }).first()).toBeAttached();
    for (const width of WIDTHS) expect(await measure(page, width, '1'), `${width} px`).toEqual([]);
    for (const width of [360, 1440])
      for (const size of SIZES)
        expect(await measure(page, width, size), `${width} px, size ${size}`).toEqual([]);
  });

  test(`${path}: the same in the dark and in forced colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    for (const width of [360, 1440])
      expect(await measure(page, width, '1'), `${width} px`).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    for (const width of [360, 1440])
      expect(await measure(page, width, '1', false), `${width} px`).toEqual([]);
  });

  test(`${path}: the same with every note open`, async ({ page }) => {
    await page.goto(path);
    await openAll(page);
    for (const width of [360, 1440])
      for (const size of ['1', '5'])
        expect(await measure(page, width, size), `${width} px, size ${size}`).toEqual([]);
  });
}

test('the same with the note of a sentence at hand', async ({ page }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto('minsheng-2025/');
    await page.locator('#c7-4 a.term').first().click();
    await expect(page.locator('.pane .forward')).toBeVisible();
    expect(await measure(page, width, '1'), `${width} px`).toEqual([]);
  }
});

test('from the third step of 大字 on, buttons are 48 pixels high', async ({ page }) => {
  await page.goto('minsheng-2025/');
  for (const size of ['3', '5']) {
    await page.evaluate((step) => {
      document.documentElement.dataset.size = step;
    }, size);
    const heights = await page
      .locator('.site-header :is(button, a), .notes summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height).filter(Boolean));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  }
});
