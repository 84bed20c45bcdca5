import { expect, type Locator, type Page, test } from '@playwright/test';

/** What a reader who comes from a chat finds on a phone, and in how many taps. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Arrives at a sentence as from a chat. @returns what taps, and counts */
async function arrive(
  page: Page,
): Promise<{ tap: (on: Locator) => Promise<void>; taps: () => number }> {
  let taps = 0;
  await page.goto('minsheng-2025/#c7-5');
  await expect(page.locator('#c7-5')).toBeInViewport();
  return {
    tap: async (on) => {
      taps++;
      await on.tap();
    },
    taps: () => taps,
  };
}

const home = (page: Page) => page.getByRole('banner').getByRole('link', { name: '条分缕析' });

test('what concerns an old person is two taps away', { tag: '@phone' }, async ({ page }) => {
  const { tap, taps } = await arrive(page);
  await tap(home(page));
  await tap(page.getByRole('link', { name: '老年人', exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('与老年人有关');
  expect(taps()).toBeLessThanOrEqual(2);
});

test('the sentence on nursing beds is cited in three taps', { tag: '@phone' }, async ({ page }) => {
  const { tap, taps } = await arrive(page);
  await tap(page.getByRole('button', { name: '引用（七）' }));
  const list = page.getByRole('dialog', { name: '引用（七）' });
  const sentence = list
    .getByRole('listitem')
    .filter({ hasText: /^新建|以失能老年人照护为重点/ })
    .last();
  await tap(sentence.getByRole('button', { name: '复制引文' }));
  await expect(list.getByRole('status')).toContainText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('新建养老机构护理型床位占比原则上不低于80%');
  expect(copied).toContain('第（七）条');
  expect(taps()).toBeLessThanOrEqual(3);
});

test('what the summary left out is three taps away', { tag: '@phone' }, async ({ page }) => {
  const { tap, taps } = await arrive(page);
  await tap(home(page));
  await tap(page.getByRole('link', { name: '摘要留下了什么' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('摘要留下了什么');
  await expect(page.getByText('略去').first()).toBeVisible();
  expect(taps()).toBeLessThanOrEqual(3);
});

test('where to ask about 低保 is three taps away', { tag: '@phone' }, async ({ page }) => {
  const { tap, taps } = await arrive(page);
  await tap(home(page));
  await tap(page.getByRole('link', { name: '去哪里问' }));
  await tap(
    page.getByRole('navigation', { name: '按事情找' }).getByRole('link', { name: /^低保（/ }),
  );
  const place = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: /^低保（/ }) });
  await expect(place).toBeInViewport();
  await expect(place.getByRole('link', { name: '12345' })).toBeVisible();
  expect(taps()).toBeLessThanOrEqual(3);
});

test('from the page of an audience its places to ask are one tap away', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('minsheng-2025/audiences/low-income/');
  await page.getByRole('link', { name: /^去哪里问/ }).tap();
  await expect(page.getByRole('heading', { name: '去哪里问' })).toBeInViewport();
});
