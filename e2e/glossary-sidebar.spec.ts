import { expect, test } from '@playwright/test';

const NAMED = [
  { clause: 'c2', words: '低保边缘家庭', term: '低保边缘家庭', explains: '收入比低保线高一点' },
  { clause: 'c6', words: '紧密型县域医共体', term: '紧密型县域医共体', explains: '由县医院牵头' },
  { clause: 'c2', words: '以工代赈', term: '以工代赈', explains: '优先请当地困难群众来干活' },
];

for (const { clause, words, term, explains } of NAMED) {
  test(`choosing ${words} brings its entry forward, and back`, async ({ page, isMobile }) => {
    await page.goto('minsheng-2025/');
    const link = page.locator(`#${clause}`).getByRole('link', { name: words, exact: true });
    await link.click();
    await expect(page).toHaveURL(/\/minsheng-2025\/$/);
    if (isMobile) {
      const sheet = page.getByRole('dialog', { name: '术语' });
      await expect(sheet).toContainText(explains);
      await sheet.getByRole('button', { name: '回到原文' }).click();
      await expect(sheet).toBeHidden();
    } else {
      const entry = page.locator('.entry.forward');
      await expect(entry).toContainText(explains);
      await expect(entry).toBeInViewport();
      await entry.getByRole('link', { name: `回到原文“${term}”` }).click();
      await expect(entry).toHaveCount(0);
    }
    await expect(link).toBeFocused();
  });

  test(`${words} can be read by keyboard alone`, async ({ page, isMobile }) => {
    await page.goto('minsheng-2025/');
    const link = page.locator(`#${clause}`).getByRole('link', { name: words, exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    const shown = isMobile
      ? page.getByRole('dialog', { name: '术语' })
      : page.locator('.entry.forward');
    await expect(shown).toContainText(explains);
    await page.keyboard.press('Escape');
    await expect(isMobile ? shown.filter({ visible: true }) : shown).toHaveCount(0);
    await expect(link).toBeFocused();
  });
}

test('on a wide screen the margin can be read without a click', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto('minsheng-2025/');
  const notes = page.getByRole('complementary', { name: '（二）的批注' });
  await expect(notes.getByText('政府需要重点帮扶的困难人群的总称')).toBeVisible();
  const [margin, clause] = [await notes.boundingBox(), await page.locator('#c2').boundingBox()];
  expect(Math.abs(margin!.y - clause!.y)).toBeLessThan(60);
});

test('on a phone one line says what there is, and opens it in place', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('minsheng-2025/');
  const notes = page.getByRole('complementary', { name: '（六）的批注' });
  await notes.getByText(/普惠 · 术语 6/).click();
  await expect(notes.getByText('由县医院牵头')).toBeVisible();
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
