import { expect, type Page, test } from '@playwright/test';

const LAYERS = ['句解', '术语', '解读', '人群', '指标', '进展', '校勘', '实践'];

/** Whether a mark draws anything under its words. */
function drawn(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((mark) => {
      const { textDecorationLine, borderBlockEndStyle } = getComputedStyle(mark);
      return textDecorationLine !== 'none' || borderBlockEndStyle !== 'none';
    });
}

async function openChoice(page: Page): Promise<void> {
  await page.goto('minsheng-2025/');
  await page.getByText('批注', { exact: true }).first().click();
}

test('plain words and terms are shown at first, the other layers on request', async ({ page }) => {
  await openChoice(page);
  for (const layer of LAYERS) {
    const box = page.getByRole('checkbox', { name: layer, exact: true });
    await expect(box).toBeChecked({ checked: ['句解', '术语'].includes(layer) });
  }
  expect(await drawn(page, '#c6 .l-target')).toBe(false);
  await page.getByRole('checkbox', { name: '指标' }).check();
  expect(await drawn(page, '#c6 .l-target')).toBe(true);
});

test('仅原文 shows the bare text and hides the notes', async ({ page }) => {
  await openChoice(page);
  await page.getByRole('radio', { name: '仅原文' }).check();
  for (const mark of ['#c6 .term', '#c6 .l-tie']) expect(await drawn(page, mark)).toBe(false);
  await expect(page.getByRole('group', { name: '（六）的批注' })).toBeHidden();
});

test('with all layers on, no word has more than two lines under it', async ({ page }) => {
  await openChoice(page);
  await page.getByRole('radio', { name: '全部' }).check();
  const most = await page.evaluate(() => {
    const lines = (element: Element): number => {
      let count = 0;
      for (
        let at: Element | null = element;
        at && !at.matches('.sentence, .run-in');
        at = at.parentElement
      ) {
        const { textDecorationLine, borderBlockEndStyle } = getComputedStyle(at);
        if (textDecorationLine !== 'none') count++;
        if (borderBlockEndStyle !== 'none') count++;
      }
      return count;
    };
    return Math.max(...[...document.querySelectorAll('.clause .layer, .clause .term')].map(lines));
  });
  expect(most).toBe(2);
});

test('the four doubts are shown as such in the text', async ({ page }) => {
  await openChoice(page);
  await page.getByRole('checkbox', { name: '校勘' }).check();
  const signs = await page.evaluate(() =>
    [...document.querySelectorAll('.clause .l-doubt')]
      .map((mark) => getComputedStyle(mark, '::after').content)
      .filter((content) => content.includes('存疑')),
  );
  expect(signs).toHaveLength(4);
});

test('copying a sentence with all layers on gives only the official words', async ({ page }) => {
  await openChoice(page);
  await page.getByRole('radio', { name: '全部' }).check();
  const copied = await page.locator('#c10-5').evaluate((sentence) => {
    getSelection()!.selectAllChildren(sentence);
    return getSelection()!.toString();
  });
  expect(copied).toBe('引导支持在保障性住房中加大兼顾职住平衡的宿舍型、小户型青年公寓供给。');
});

test('the choice is remembered and part of no address', async ({ page }) => {
  await openChoice(page);
  await page.getByRole('radio', { name: '仅原文' }).check();
  await page.reload();
  await page.getByText('批注', { exact: true }).first().click();
  await expect(page.getByRole('radio', { name: '仅原文' })).toBeChecked();
  await expect(page).toHaveURL(/\/minsheng-2025\/$/);
});

test('对照解读 sets the explainer under the clause, its words lit on both sides', async ({
  page,
}) => {
  await openChoice(page);
  const passage = page.getByRole('complementary', { name: '解读怎么说（六）' });
  await expect(passage).toBeHidden();
  await page.getByRole('checkbox', { name: '对照解读' }).check();
  await expect(passage).toContainText('制定出台商业健康保险创新药品目录');
  await passage.getByRole('link', { name: '推动城市医疗资源向县级医院和城乡基层下沉' }).click();
  await expect(page.locator('#c6-2')).toBeInViewport();
});

test('对照解读 draws a paraphrase otherwise than the same words, as its caption says', async ({
  page,
}) => {
  await openChoice(page);
  await page.getByRole('checkbox', { name: '对照解读' }).check();
  const lines = await page.locator('.passage .shared').evaluateAll((words) =>
    words.map((word) => ({
      paraphrase: word.classList.contains('paraphrase'),
      drawn: getComputedStyle(word).textDecorationStyle,
    })),
  );
  for (const { paraphrase, drawn: line } of lines)
    expect(line).toBe(paraphrase ? 'dashed' : 'solid');
  expect(new Set(lines.map(({ paraphrase }) => paraphrase)).size).toBe(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the layers can be chosen all the same', async ({ page }) => {
    await openChoice(page);
    await page.getByRole('radio', { name: '全部' }).check();
    await expect(page.locator('#c5 .l-target').first()).not.toHaveCSS(
      'border-block-end-style',
      'none',
    );
    await page.getByRole('radio', { name: '仅原文' }).check();
    await expect(page.getByRole('group', { name: '（六）的批注' })).toBeHidden();
  });
});
