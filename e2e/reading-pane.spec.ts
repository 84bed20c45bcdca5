import { expect, type Locator, type Page, test } from '@playwright/test';

/** The same gesture does the same on the full text and on the page of a clause, on every screen. */

const NAMED = [
  { clause: 'c2', words: '低保边缘家庭', explains: '收入比低保线高一点' },
  { clause: 'c6', words: '紧密型县域医共体', explains: '由县医院牵头' },
  { clause: 'c2', words: '以工代赈', explains: '优先请当地困难群众来干活' },
];

const pane = (page: Page) => page.getByRole('region', { name: /句的批注$/ });

/** The boxes of elements on the page. */
const boxes = (...all: Locator[]) =>
  Promise.all(all.map(async (one) => (await one.boundingBox())!));

for (const { clause, words, explains } of NAMED) {
  for (const path of ['minsheng-2025/', `minsheng-2025/${clause}/`]) {
    test(`choosing ${words} on ${path} explains it there, and Escape leads back`, async ({
      page,
    }) => {
      await page.goto(path);
      const link = page.locator('.text').getByRole('link', { name: words, exact: true }).first();
      await link.click();
      const entry = page.locator('.forward');
      await expect(entry).toContainText(explains);
      await expect(entry).toBeInViewport();
      await expect(page).toHaveURL(new RegExp(`/${path}$`));
      await page.keyboard.press('Escape');
      await expect(page.locator('.forward')).toHaveCount(0);
      await expect(link).toBeFocused();
    });
  }
}

test('a term can be chosen by keyboard, and its page is one step further', async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.locator('#c6').getByRole('link', { name: '紧密型县域医共体' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.forward a:focus')).toHaveText('紧密型县域医共体');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\//);
});

test('a sentence that is pressed shows its plain words: beside it, or in a room made under it', async ({
  page,
  isMobile,
}) => {
  await page.goto('minsheng-2025/');
  const sentence = page.locator('#c7-5');
  const after = page.locator('#c7-6');
  const before = (await after.boundingBox())!;
  await sentence.click({ position: { x: 4, y: 40 } });
  await expect(pane(page)).toContainText('支持新增的普惠养老资源向社区倾斜');
  const [at, note] = await boxes(sentence, pane(page));
  if (isMobile) {
    expect(note!.y).toBeLessThan((await after.boundingBox())!.y + 60);
    const room = await sentence.evaluate((one) =>
      Number.parseFloat(getComputedStyle(one, '::after').height),
    );
    expect(room).toBeGreaterThanOrEqual(note!.height);
  } else {
    expect(Math.abs(note!.y - at!.y)).toBeLessThan(12);
    expect((await after.boundingBox())!.height).toBe(before.height);
  }
  await pane(page).getByRole('button', { name: '关闭' }).click();
  await expect(pane(page)).toHaveCount(0);
});

test('the rest of the notes is opened from the pane, below the clause', async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.locator('#c7-5').click({ position: { x: 4, y: 40 } });
  await pane(page).getByRole('button', { name: '更多' }).click();
  const notes = page.getByRole('group', { name: '（七）的批注' });
  await expect(notes.getByText('医养结合', { exact: true })).toBeVisible();
  const [clause, opened] = await boxes(page.locator('#c7'), notes);
  expect(opened!.y).toBeGreaterThanOrEqual(clause!.y + clause!.height - 1);
});

test('beside the text, the mouse at rest and the focus bring the note of a sentence', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.locator('#c2-1').hover();
  await expect(pane(page)).toContainText('用数据比对加实地走访');
  await page.mouse.move(0, 0);
  await page.locator('#c3-1 a.term').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: '（三）第 1 句的批注' })).toBeVisible();
});

test('one line says what there is to a clause, beside it or under it, and opens in place', async ({
  page,
  isMobile,
}) => {
  await page.goto('minsheng-2025/');
  const notes = page.getByRole('group', { name: '（六）的批注' });
  const line = notes.getByText(/普惠 · 句解 · 术语\s6/);
  const [at, clause] = await boxes(line, page.locator('#c6'));
  if (isMobile) expect(at!.y).toBeGreaterThanOrEqual(clause!.y + clause!.height);
  else expect(Math.abs(at!.y - clause!.y)).toBeLessThan(20);
  await line.click();
  await expect(notes.getByText('由县医院牵头')).toBeVisible();
  await expect(notes.getByRole('link', { name: '患者' })).toBeVisible();
});

test('on the page of a clause each sentence is level with its notes, or they follow it', async ({
  page,
  isMobile,
}) => {
  await page.goto('minsheng-2025/c7/');
  for (const nth of [1, 4, 5, 8]) {
    const notes = page.getByRole('region', { name: `第 ${nth} 句` });
    const [sentence, note] = await boxes(page.locator(`#c7-${nth}`), notes);
    if (isMobile) expect(Math.abs(note!.y - sentence!.y - sentence!.height)).toBeLessThan(8);
    else expect(Math.abs(note!.y - sentence!.y)).toBeLessThan(4);
  }
  const notes = page.getByRole('region', { name: '第 5 句' });
  for (const words of ['支持新增的普惠养老资源', '老年人', '家庭养老床位', '解读 1'])
    await expect(notes.getByText(words).first()).toBeVisible();
});

test('who arrives at a sentence from a chat sees what document it is, and finds 与我有关 in two taps', async ({
  page,
}) => {
  await page.goto('minsheng-2025/#c7-5');
  const bar = page.getByRole('region', { name: '您打开的这一句' });
  for (const words of ['（七）第 5 句', '关于进一步保障和改善民生', '国务院办公厅', '2025年3月2日'])
    await expect(bar.getByText(words)).toBeInViewport();
  await expect(page.locator('#c7-5')).toBeInViewport();
  await bar.getByRole('link', { name: '与谁有关' }).click();
  await page.getByRole('region', { name: '第 5 句' }).getByRole('link', { name: '老年人' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('与老年人有关');
});

test('the bar of arrival says in plain words what the sentence says', async ({ page }) => {
  await page.goto('minsheng-2025/#c7-5');
  await page.getByRole('button', { name: '这句话说什么' }).click();
  await expect(pane(page)).toContainText('支持新增的普惠养老资源向社区倾斜');
  await expect(page.getByRole('region', { name: '您打开的这一句' })).toHaveCount(0);
});

test('the people a document concerns are one tap from every page', async ({ page }) => {
  await page.goto('glossary/tuo-wei/');
  await page.getByRole('link', { name: '与我有关', exact: true }).first().click();
  await expect(page.getByRole('link', { name: '老年人', exact: true })).toBeInViewport();
});

test('an entry has its page, with sources, what is unverified, and every place', async ({
  page,
}) => {
  await page.goto('glossary/yi-cheng-yi-ce/');
  await expect(page.getByText('未核：仅为编者概括')).toBeVisible();
  await page.goto('glossary/yi-gong-dai-zhen/');
  await expect(page.getByText('国家发展和改革委员会令第57号')).toBeVisible();
  await expect(page.getByText('2023年第57号令全面修订')).toBeVisible();
  await page.getByRole('link', { name: '（二）加强低收入群体兜底帮扶' }).first().click();
  await expect(page.locator('#c2-8')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('who arrives at a sentence sees what document it is', async ({ page }) => {
    await page.goto('minsheng-2025/#c7-5');
    const bar = page.getByRole('region', { name: '您打开的这一句' });
    await expect(bar.getByText('关于进一步保障和改善民生')).toBeInViewport();
    await expect(page.locator('#c7-5')).toBeInViewport();
  });
});
