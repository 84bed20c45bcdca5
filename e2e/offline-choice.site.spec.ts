import { expect } from '@playwright/test';
import { cachesOf, cut, heading, install, line, PATIENCE, STORED, test } from './offline-reader.ts';

test.use({ serviceWorkers: 'allow' });

for (const [line_, connection] of [
  ['data-saving', { saveData: true }],
  ['metered', { type: 'cellular' }],
] as const) {
  test(`on a ${line_} line the reader is asked first`, async ({ page, site }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    await page.goto(`${site.url}about/`);
    await expect(line(page)).toContainText('您用的是流量，或开了省流量', PATIENCE);
    expect(site.asked).not.toContain('pagefind/search.json');
    await page.getByRole('button', { name: '存到本机' }).click();
    await expect(line(page)).toHaveText(STORED, PATIENCE);
  });
}

test('who does not want it on a metered line is not asked again', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${site.url}about/`);
  await page.getByRole('button', { name: '不用' }).click(PATIENCE);
  await page.reload();
  await page.waitForFunction(() => customElements.get('offline-line'));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.getByRole('button', { name: '存到本机' })).toHaveCount(0);
  expect(site.asked).not.toContain('pagefind/search.json');
});

test('what is stored can be looked at, removed, and stored again', async ({
  page,
  context,
  site,
}) => {
  await install(site, page, 'offline/');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toHaveText(STORED);
  await main.getByText(/^存了哪些文件（\d{3} 个）$/).click();
  await expect(main.getByRole('link', { name: 'glossary/tuo-wei/' })).toBeVisible();
  await main.getByRole('button', { name: '删除存下的全部文件' }).click();
  await expect(main.getByRole('status')).toHaveText('本机没有存任何东西，以后也不会自己存。');
  await expect.poll(() => cachesOf(page)).toEqual([]);
  await page.reload();
  await expect(main.getByRole('status')).toHaveText('本机没有存任何东西，以后也不会自己存。');
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  await main.getByRole('button', { name: '存到本机' }).click();
  await expect(main.getByRole('status')).toHaveText(STORED, PATIENCE);
  await cut(site, context);
  expect(await heading(site, page, 'about/')).toBe('关于本站');
});

test('the kill switch removes what is stored, and the worker', async ({ page, context, site }) => {
  await install(site, page);
  await site.publishRemoval();
  await page.reload();
  const registered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registered, PATIENCE).toBe(0);
  expect(await cachesOf(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(`${site.url}glossary/`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});
