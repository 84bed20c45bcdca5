import { expect, test } from '@playwright/test';
import { QUERIES } from './search-queries.ts';

for (const [query, clause] of QUERIES) {
  test(`“${query}” finds ${clause}`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    const found = page.locator('.search-group').first().getByRole('link', { name: clause });
    await expect(found.first()).toBeVisible();
  });
}

test('an answer leads to the exact sentence, with the words marked', async ({ page }) => {
  await page.goto('search/?q=共体建');
  await expect(page.getByRole('status')).toContainText('原文 1，');
  await expect(page.locator('.search-results mark').first()).toHaveText('共体建');
  await page.getByRole('link', { name: '（六）推进优质医疗卫生资源共享' }).click();
  await expect(page).toHaveURL(/\/minsheng-2025\/c6\/\?mark=[^#]*#c6-2$/);
  await expect(page.locator('#c6-2')).toBeInViewport();
  const marked = await page.evaluate(() => [...CSS.highlights.get('sought')!].map(String));
  expect(marked).toEqual(['共体建']);
});

test('typing searches, and the address carries the query', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('低保');
  await expect(page.getByRole('heading', { name: /原文（/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /术语（/ })).toBeVisible();
  await expect(page).toHaveURL(/q=%E4%BD%8E%E4%BF%9D/);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('低保');
  await expect(page.getByRole('heading', { name: /原文（/ })).toBeVisible();
});

test('answers can be held to one kind of text and to an audience', async ({ page }) => {
  await page.goto('search/?q=服务');
  await expect(page.getByRole('heading', { name: /解读（/ })).toBeVisible();
  await page.getByRole('checkbox', { name: '原文' }).check();
  await expect(page.getByRole('heading', { name: /解读（/ })).toHaveCount(0);
  await page.getByLabel('与谁有关').selectOption({ value: 'disabled' });
  await expect(page.getByRole('link', { name: '（六）' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '（八）' })).toBeVisible();
});

test('what is not there is said plainly, and what is near is offered', async ({ page }) => {
  await page.goto('search/?q=低保边缘农民');
  await expect(page.getByRole('status')).toContainText('没有找到');
  await page.getByRole('button', { name: /“低保边缘”/ }).click();
  await expect(page.getByRole('link', { name: '（二）加强低收入群体兜底帮扶' })).toBeVisible();
});

test('the box understands places', async ({ page }) => {
  await page.goto('search/?q=第六条');
  await page.getByRole('link', { name: '直接去（六）推进优质医疗卫生资源共享' }).click();
  await expect(page).toHaveURL(/\/minsheng-2025\/c6\/#c6$/);
});

for (const [name, query] of [
  ['ten thousand characters', '民'.repeat(10_000)],
  ['emoji', '👵🏻🎉'],
  ['quotation marks', '"“”\'"'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['only punctuation', '。，、！'],
] as const) {
  test(`${name} get a sensible answer and never markup`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    await page.goto('search/');
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('button', { name: '搜索' }).click();
    await expect(page.getByRole('status')).not.toBeEmpty();
    await expect(page.getByRole('status')).not.toHaveText('正在查找……');
    await expect(page.locator('.search-results img')).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}

test('what is too long to search for is kept out of the address', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('民'.repeat(10_000));
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('status')).toContainText('查询太长');
  expect(page.url().length).toBeLessThan(200);
  await page.goto('./');
  const box = page.getByRole('searchbox').first();
  await box.focus();
  await page.keyboard.insertText('民'.repeat(10_000));
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '搜索' })).toBeVisible();
});

test('/ puts the cursor into the search box of any page', async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('托育');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.getByRole('heading', { name: /原文（/ })).toBeVisible();
});
