import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ARTICLE, open, SENTENCE, verify } from './verify-page.ts';

test('the conclusion and the address of the result can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, SENTENCE);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: '复制结论' }).click();
  await expect(page.getByText('已复制。')).toBeVisible();
  expect(await copied()).toMatch(/^“新建养老机构.*80%”：逐字相符，见《.*》第（七）条第4句。$/);
  await page.getByRole('button', { name: '复制结果链接' }).click();
  await expect.poll(copied).toBe(page.url());
});

test('another person opens the address and sees the same result', async ({ page, browser }) => {
  await open(page, ARTICLE);
  await expect(page).toHaveURL(/\/verify\/#q=z/);
  const line = await page.locator('.verify-line').textContent();
  const other = await browser.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(page.url());
  await expect(other.locator('.verify-line')).toHaveText(line ?? '');
  await expect(other.getByLabel('要核验的文字')).toHaveValue(ARTICLE);
  const host = new URL(page.url()).host;
  expect(asked.filter((url) => new URL(url).host !== host)).toEqual([]);
  expect(asked.filter((url) => new URL(url).search !== '')).toEqual([]);
  await other.close();
});

test('the address of a result is taken for no place in the text', async ({ page }) => {
  await page.goto('verify/#q=p%E6%9C%89%E6%95%88');
  await expect(page.getByRole('heading', { name: '核验结果' })).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('an address that was cut on the way is told apart', async ({ page }) => {
  await page.goto('verify/#q=zrVQ');
  await expect(page.getByRole('status')).toContainText('这个链接里的文字不完整');
});

test('a text too long for an address is said to be', async ({ page }) => {
  const letters = Array.from({ length: 20_000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
  );
  await open(page, `${SENTENCE}。${letters.join('')}`);
  await page.getByRole('button', { name: '复制结果链接' }).click();
  await expect(page.getByText('太长，放不进一个链接')).toBeVisible();
  await expect(page).toHaveURL(/\/verify\/$/);
});

test('200,000 characters can be stopped, and the page never freezes meanwhile', async ({
  page,
}) => {
  await page.goto('verify/');
  const text = `${SENTENCE.replace('80', '60')}。`.repeat(10_000).slice(0, 200_000);
  await verify(page, text);
  await expect(page.getByRole('progressbar')).toBeVisible();
  // A frame is drawn while judging goes on: a frozen page would draw it after the end.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await expect(page.getByRole('progressbar')).toBeVisible({ timeout: 1 });
  await page.getByRole('button', { name: '停止核验' }).click();
  await expect(page.getByText('已停止核验。')).toBeVisible();
  await verify(page, SENTENCE);
  await expect(page.locator('.verify-item')).toHaveCount(1);
});

test('200,000 characters are judged to the end, and shown some at a time', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('verify/');
  await verify(page, `${SENTENCE}。`.repeat(8000).slice(0, 200_000));
  await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused({ timeout: 150_000 });
  const items = page.locator('.verify-item');
  await expect(items).toHaveCount(40);
  await page.getByRole('button', { name: '再列出后面的' }).click();
  await expect(items).toHaveCount(80);
});

test('the text is fetched as soon as the reader turns to the input', async ({ page }) => {
  await page.goto('verify/');
  const fetched = page.waitForResponse('**/corpus.json');
  await page.getByLabel('要核验的文字').focus();
  expect((await fetched).ok()).toBe(true);
  await expect(page.getByRole('status')).toBeEmpty();
});

test('more than 200,000 characters, and none, are answered politely', async ({ page }) => {
  await page.goto('verify/');
  await verify(page, '');
  await expect(page.getByText('请先粘贴要核验的文字。')).toBeVisible();
  await verify(page, '民'.repeat(200_001));
  await expect(page.getByText('这里有 200,001 字')).toBeVisible();
});

for (const [name, text] of [
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>推进优质医疗资源扩容下沉'],
  ['emoji', '👵🏻🎉'],
  ['punctuation', '。，、！'],
  ['one character', '民'],
  ['half a pair of surrogates', '\ud800推进优质医疗资源扩容下沉'],
] as const) {
  test(`${name} gets a sensible answer and is never rendered`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    await open(page, text);
    await expect(page.locator('.verify-line')).not.toBeEmpty();
    await expect(page.locator('.verify-results :is(img, script)')).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}

test('without a network the page says so, and works when there is one again', async ({ page }) => {
  await page.goto('verify/');
  await page.route('**/corpus.json', (route) => route.abort());
  await verify(page, SENTENCE);
  await expect(page.getByText('没有取到原文')).toBeVisible();
  await page.unroute('**/corpus.json');
  await verify(page, SENTENCE);
  await expect(page.locator('.verify-line')).toContainText('逐字相符');
});

test('on a phone both sides stand one above the other, and nothing scrolls sideways', {
  tag: '@phone',
}, async ({ page }) => {
  const item = await open(page, SENTENCE.replace('80', '60'));
  const [pasted, printed] = [item.locator('figure').first(), item.locator('figure').last()];
  const [above, below] = [await pasted.boundingBox(), await printed.boundingBox()];
  expect(below!.y).toBeGreaterThan(above!.y + above!.height - 1);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('all of it can be done by keyboard', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('verify/');
  await page.getByLabel('要核验的文字').focus();
  await page.keyboard.insertText(SENTENCE);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '复制结论' })).toBeFocused();
  await page.getByRole('link', { name: '第（七）条第4句' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/c7\/#c7-/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in results, ${colorScheme}`, { tag: '@desktop' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, `${ARTICLE}\n第六条：“以失能老年人照护为重点，增加护理型床位供给”。`);
    await page.getByText('引文 2 处').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says how to check by hand', async ({ page }) => {
    await page.goto('verify/');
    await expect(page.getByText('核验要用脚本')).toBeVisible();
    await page.getByRole('link', { name: '全文' }).first().click();
    await expect(page.locator('#c7')).toBeVisible();
  });
});
