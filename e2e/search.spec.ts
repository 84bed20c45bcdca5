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
  const clause = page.getByRole('link', { name: '（二）加强低收入群体兜底帮扶', exact: true });
  await expect(clause).toBeVisible();
});

for (const [query, said, place] of [
  ['百分之八十', '已按“80%”查找', '（七）'],
  ['著力解决', '已按“着力解决”查找', '着力解决群众急难愁盼'],
  ['低保怎么办', '已按“低保”查找', '（二）'],
  ['家政助餐', '在原文里中间有标点', '（八）'],
  ['老人食堂', '“老人食堂”说的是术语“老年助餐”', '（八）'],
  ['以工代振', '您找的可能是术语“以工代赈”', '（二）'],
  ['yi gong dai zhen', '您找的可能是术语“以工代赈”', '（二）'],
  ['dbby', '您找的可能是术语“低保边缘家庭”', '（二）'],
] as const) {
  test(`“${query}” is understood, and it says how`, { tag: '@desktop' }, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole('status')).toContainText(said);
    await expect(page.locator('.search-hit').first()).toContainText(place);
  });
}

test('what is only near in meaning stands under its own heading, with the words that led there', async ({
  page,
}) => {
  await page.goto('search/?q=挂不上专家号');
  await expect(page.getByRole('status')).toContainText('没有找到这几个字');
  const similar = page.locator('.search-similar');
  await expect(similar.getByRole('heading', { name: '意思相近的条款' })).toBeVisible();
  await expect(similar.locator('li').first()).toContainText('（六）');
  await expect(similar.locator('.search-because').first()).toContainText('您说的“专家号”');
  await expect(page.getByRole('heading', { name: /原文/ })).toHaveCount(0);
});

test('official words are black under our own headings too, and the choice of people begins with all', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('search/?q=dbby');
  const colour = (words: string) =>
    page
      .locator('.search-group li p', { hasText: words })
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  const official = await colour('全面开展低保边缘家庭、');
  const ours = await page
    .getByRole('status')
    .evaluate((element) => getComputedStyle(element).color);
  expect(official).not.toBe(ours);
  expect(official).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  await expect(page.getByLabel('与谁有关').locator('option').first()).toHaveText('不限');
});

test('no answer is a dead end', async ({ page }) => {
  await page.goto('search/?q=机票退改签');
  await expect(page.getByRole('status')).toHaveText('没有找到。');
  await expect(page.getByRole('link', { name: '12345' })).toBeVisible();
  await page.locator('.search-elsewhere').getByRole('link', { name: '老年人' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('老年人');
});

test('a reference that does not exist is said, and the nearest offered', async ({ page }) => {
  await page.goto('search/?q=第十一条');
  await expect(page.getByRole('status')).toContainText('没有第十一条，最后一条是（十）');
  await expect(page.getByRole('link', { name: /直接去（十）/ })).toBeVisible();
});

test('Back leads to the answers as they were, and to the place among them', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('服务');
  await page.getByRole('checkbox', { name: '术语' }).check();
  const hits = page.locator('.search-hit');
  await expect(hits.nth(12)).toBeVisible();
  await hits.nth(12).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(0);
  await hits.nth(12).click();
  await expect(page).toHaveURL(/\/glossary\//);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('服务');
  await expect(page.getByRole('checkbox', { name: '术语' })).toBeChecked();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
});

test('arrow keys lead through the answers', async ({ page }) => {
  await page.goto('search/?q=低保');
  await expect(page.locator('.search-hit').first()).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-hit').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-hit').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('what an input method is composing is not searched for', async ({ page }) => {
  await page.goto('search/');
  const box = page.getByRole('searchbox');
  await box.evaluate((input: HTMLInputElement) => {
    input.value = 'di';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(600);
  await expect(page.getByRole('status')).toBeEmpty();
  await box.evaluate((input: HTMLInputElement) => {
    input.value = '低保';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(page.getByRole('heading', { name: /原文（/ })).toBeVisible();
});

test('recent searches stay on the device, and go when the reader wishes', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('searchbox').fill('低保');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.goto('search/');
  await page.getByRole('button', { name: '低保' }).click();
  await expect(page.getByRole('heading', { name: /原文（/ })).toBeVisible();
  await page.goto('search/');
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page.getByRole('button', { name: '低保' })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
});

test('on arrival the next place is one key away, and Escape clears', async ({ page }) => {
  await page.goto('minsheng-2025/?mark=养老#c7-2');
  await expect(page.getByText(/第 \d+ 处，共 \d+ 处/)).toBeVisible();
  const told = await page.getByText(/第 \d+ 处，共/).textContent();
  await page.keyboard.press('n');
  await expect(page.getByText(/第 \d+ 处，共/)).not.toHaveText(told ?? '');
  await page.getByRole('button', { name: '下一处' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/第 \d+ 处，共/)).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.has('sought'))).toBe(false);
});

test('the box understands places, and shows their words', async ({ page }) => {
  await page.goto('search/?q=第六条');
  await expect(page.locator('.search-doors')).toContainText('推进优质医疗资源扩容下沉');
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
