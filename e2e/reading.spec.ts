import { expect, test } from '@playwright/test';

test('the whole text stands on one page, title first', async ({ page }) => {
  await page.goto('minsheng-2025/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('着力解决群众急难愁盼的意见');
  await expect(page.locator('.clause')).toHaveCount(12);
  await expect(page.locator('#c10-11')).toContainText('支持家庭发展政策');
});

test('a clause reads as one paragraph with its title run in', async ({ page }) => {
  await page.goto('minsheng-2025/');
  const heading = page.getByRole('heading', { name: '（十）促进包容共享发展。' });
  const words = page.locator('#c10-1');
  const [title, sentence] = [await heading.boundingBox(), await words.boundingBox()];
  expect(sentence!.y).toBeLessThan(title!.y + title!.height);
});

test('copying a clause gives the official words and nothing else', async ({ page }) => {
  await page.goto('minsheng-2025/');
  const copied = await page.locator('#c8').evaluate((clause) => {
    getSelection()!.selectAllChildren(clause);
    return getSelection()!.toString();
  });
  expect(copied).toMatch(/^（八）发展群众家门口的社区服务。以社区为主场景主阵地/);
  expect(copied).toMatch(/支持社区广泛开展邻里互助服务。$/);
  expect(copied).not.toMatch(/\s/);
});

test('the contents mark the clause being read', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.locator('#c6').evaluate((clause) => clause.scrollIntoView({ block: 'start' }));
  const current = page
    .getByRole('navigation', { name: '目录' })
    .locator('[aria-current="location"]');
  await expect(current).toHaveText('（六）推进优质医疗卫生资源共享');
});

test('on a phone the contents open in place', { tag: '@phone' }, async ({ page }) => {
  await page.goto('minsheng-2025/');
  await page.getByText('目录', { exact: true }).click();
  await page.getByRole('link', { name: '（六）推进优质医疗卫生资源共享' }).click();
  await expect(page.locator('#c6')).toBeInViewport();
});

test('a clause leads to the one before and the one after', async ({ page }) => {
  await page.goto('minsheng-2025/c6/');
  await page
    .getByRole('link', { name: /（七）/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '（七）大力发展“一老一小”普惠服务',
  );
  await page.getByRole('link', { name: /← （六）/ }).click();
  await expect(page).toHaveURL(/\/minsheng-2025\/c6\/$/);
});

test('the preamble and the safeguards have pages of their own', async ({ page }) => {
  await page.goto('minsheng-2025/p/');
  await expect(page.locator('#p-1')).toContainText('现提出如下意见');
  await page.goto('minsheng-2025/s5/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('五、保障措施');
  await expect(page.locator('#s5-7')).toContainText('“一刀切”考核');
});

test('home leads a reader to the clauses that concern them', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: '老年人', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('与老年人有关');
  await expect(page.getByText('以失能老年人照护为重点').first()).toBeVisible();
  const first = page.getByRole('link', { name: '在原文中看这一句' }).first();
  const anchor = (await first.getAttribute('href'))!.replace(/.*#/, '');
  await first.click();
  await expect(page).toHaveURL(new RegExp(`/minsheng-2025/#${anchor}$`));
  await expect(page.locator(`#${anchor}`)).toBeInViewport();
  await expect(page.locator(`#${anchor}`)).toContainText(/老/);
});

test('type can be made larger and stays so', async ({ page }) => {
  await page.goto('./');
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  const before = Number.parseFloat(await size());
  await page.getByRole('button', { name: /字大一档/ }).click();
  await expect(page.getByRole('button', { name: '字大一档，现在第 2 档，共 5 档' })).toBeVisible();
  const larger = Number.parseFloat(await size());
  expect(larger).toBeGreaterThan(before);
  await page.goto('about/');
  expect(Number.parseFloat(await size())).toBe(larger);
});

test('at every type size the text keeps a readable line, and gives up the margin first @desktop', async ({
  page,
}) => {
  await page.goto('minsheng-2025/');
  for (const size of ['1', '2', '3', '4', '5']) {
    await page.evaluate((step) => {
      document.documentElement.dataset.size = step;
    }, size);
    const characters = await page.locator('#c6').evaluate((clause) => {
      return clause.clientWidth / Number.parseFloat(getComputedStyle(clause).fontSize);
    });
    expect(characters, `size ${size}`).toBeGreaterThan(30);
  }
});

test('no page scrolls sideways at any usual width', async ({ page }) => {
  for (const path of [
    './',
    'minsheng-2025/',
    'minsheng-2025/c1/',
    'glossary/',
    'search/?q=服务',
    'about/',
  ]) {
    await page.goto(path);
    for (const width of [320, 360, 414, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
