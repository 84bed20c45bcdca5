import { expect, test } from '@playwright/test';
import { SITES } from './sites.ts';

test.use({ baseURL: SITES.fixtures.url });

test('a law goes the same road: chapters, articles, paragraphs, items', async ({ page }) => {
  await page.goto('law/');
  await expect(page.getByRole('heading', { level: 2, name: '第一章　总则' })).toBeVisible();
  await expect(page.locator('#c2-2')).toHaveText('国家鼓励下列示例：');
  await expect(page.locator('#c2 .item')).toHaveText(['（一）简明的；', '（二）完整的。']);
  await page.goto('law/#c3-1');
  await expect(page.locator('#c3-1')).toHaveText('本法自公布之日起施行。');
});

test('where （一） begins anew in each section the anchors stay apart', async ({ page }) => {
  await page.goto('restart/#s2-c1-1');
  await expect(page.locator('#s2-c1-1')).toHaveText('先做以工代赈。');
  await expect(page.locator('#s1-c2-1')).toHaveText('坚持“尽力而为。”');
  await expect(page.locator('#s1-1')).toHaveText('坚持以人民为中心。');
});

test('all documents share one glossary and one search', async ({ page }) => {
  await page.goto('search/?q=以工代赈');
  await expect(
    page.getByRole('link', { name: '（二）加强低收入群体兜底帮扶', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: '（一）做好第一件事' })).toBeVisible();
});

test('a section that is a sentence stands on the page, in search and in 引文核验', async ({
  page,
}) => {
  await page.goto('holidays/#s2-1');
  await expect(page.locator('#s1')).toContainText('3月1日放假');
  await expect(page.locator('[data-matter="signature"]')).toContainText('2024年1月2日');
  await page.goto('search/?q=种树节');
  await expect(page.getByRole('link', { name: '一、' })).toHaveAttribute(
    'href',
    /holidays\/.*#s1-1/,
  );
});

test('a notice carries its 办法 and its annex, each with its own numbers', async ({ page }) => {
  await page.goto('notice/');
  await expect(page.getByRole('heading', { level: 2, name: '示例办法' })).toBeVisible();
  await expect(page.locator('#a1-c1')).toContainText('制定本办法。');
  await expect(page.getByRole('columnheader')).toHaveText(['姓名', '职务']);
  await expect(page.getByRole('cell', { name: '科员。兼记录' })).toBeVisible();
  // On a phone the contents are folded.
  const folded = page.locator('.contents > details:not([open]) > summary');
  if (await folded.isVisible()) await folded.click();
  await page.getByRole('link', { name: '第一章　总则' }).first().click();
  await expect(page).toHaveURL(/#a1-s1$/);
});

test('law is found by 条, 款 and 项', async ({ page }) => {
  await page.goto('search/?q=第六条第二款第（一）项');
  await page
    .getByRole('link', { name: /第六条.*第（一）项/ })
    .first()
    .click();
  await expect(page).toHaveURL(/code\/#c6-p2-i1$/);
  await expect(page.locator('#c6-p2-i1')).toHaveText('（一）证明不齐的：');
});

test('a 款 and an 项 are copied from beside them, by the address that is theirs', {
  tag: '@desktop',
}, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('code/');
  for (const [id, kind] of [
    ['c6-p2-i1', '项'],
    ['c6-p2', '款'],
  ]) {
    const handle = page.getByTitle(`复制这一${kind}的链接`);
    await expect(async () => {
      await page.locator('#c6').hover({ position: { x: 5, y: 5 } });
      await page.locator(`[id="${id}"]`).hover();
      await expect(handle).toBeVisible({ timeout: 500 });
    }).toPass();
    await handle.click();
    await expect(page.locator('.quote-status')).toContainText('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      new RegExp(`/code/#${id}$`),
    );
    await page.keyboard.press('Escape');
  }
});

test('a document that was renamed leads its readers on, and one that was withdrawn says why', async ({
  page,
}) => {
  await page.goto('shili-fa/#c3-1');
  await expect(page).toHaveURL(/\/law\/#c3-1$/);
  await page.goto('ceshi/');
  await expect(page.getByRole('heading', { level: 1, name: '这份文件已撤下' })).toBeVisible();
  await expect(page.getByText('制定机关已经撤回')).toBeVisible();
});

test('the home page of several documents is a catalogue, and a filter leaves what is sought', async ({
  page,
}) => {
  await page.goto('');
  const documents = page.locator('.library-shelf li:visible');
  const all = await documents.count();
  expect(all).toBeGreaterThan(5);
  await page.getByLabel('标题里有').fill('示例法');
  await expect(documents).not.toHaveCount(all);
  await expect(page.getByRole('status')).toContainText(`${all} 份里有`);
  await expect(page).toHaveURL(/title=/);
  await page.reload();
  await expect(documents).not.toHaveCount(all);
  await page.getByRole('link', { name: '示例法' }).first().click();
  await page.getByRole('link', { name: '扉页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('示例法');
});

test('answers stand under their documents, and one of them can be searched alone', async ({
  page,
}) => {
  await page.goto('search/?q=示例');
  await expect(page.locator('.search-document').nth(1)).toBeVisible();
  await page.getByRole('button', { name: '只看这份' }).first().click();
  await expect(page.getByText(/^只在《.+》里找。/)).toBeVisible();
  await expect(page.locator('.search-document')).toHaveCount(1);
  await page.getByRole('button', { name: '在全部文件里找' }).click();
  await expect(page.locator('.search-document').nth(1)).toBeVisible();
});

test('引文核验 finds by itself which document is quoted', async ({ page }) => {
  await page.goto('verify/');
  await page.getByLabel('要核验的文字').fill('加大以工代赈实施力度，优先吸纳带动低收入人口。');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.locator('.verify-results')).toContainText('逐字相符');
});
