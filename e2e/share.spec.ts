import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { htmlFiles, pagePath } from './site-files.ts';
import { ORIGIN, SITES } from './sites.ts';

// Only a site that knows its address can tell others.
const { dir, url: baseURL, base } = SITES.policy;
const SITE = `${ORIGIN}${base}`;
test.use({ baseURL });

const meta = (page: Page, name: string) =>
  page.locator(`meta[property="${name}"]`).getAttribute('content');

for (const [kind, path] of [
  ['the document', 'minsheng-2025/'],
  ['a clause', 'minsheng-2025/c6/'],
  ['a term', 'glossary/tuo-wei/'],
] as const) {
  test(`a link to ${kind} is shown with a picture of its own`, async ({ page }) => {
    await page.goto(path);
    const image = `card/${path.replace(/\/$/, '')}.png`;
    expect(await meta(page, 'og:image')).toBe(`${SITE}${image}`);
    const size = await page.evaluate(async (src) => {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      return [picture.naturalWidth, picture.naturalHeight];
    }, `${base}${image}`);
    expect(size).toEqual([1200, 630]);
    expect([await meta(page, 'og:image:width'), await meta(page, 'og:image:height')]).toEqual(
      size.map(String),
    );
  });
}

test('every picture that a page names is there, under a base path too', { tag: '@desktop' }, () => {
  for (const { dir, base } of [SITES.policy, SITES.fixtures]) {
    const named = htmlFiles(dir).flatMap((file) => {
      const html = readFileSync(`${dir}/${file}`, 'utf8');
      return /property="?og:image"? content="?([^">\s]+)/.exec(html)?.[1] ?? [];
    });
    const files = new Set(readdirSync(`${dir}/card`, { recursive: true, encoding: 'utf8' }));
    expect(named.length).toBeGreaterThan(5);
    const prefix = `${ORIGIN}${base}card/`;
    expect(named.filter((url) => !files.has(url.slice(prefix.length)))).toEqual([]);
    expect(named.filter((url) => !url.startsWith(prefix))).toEqual([]);
  }
});

test('a clause shows its QR code and address on request', async ({ page }) => {
  await page.goto('minsheng-2025/c6/');
  const code = page.getByRole('img', { name: '（六）的二维码' });
  await expect(code).toBeHidden();
  await page.getByText('二维码和网址').click();
  await expect(code).toBeVisible();
  await expect(page.getByText(`${SITE}minsheng-2025/c6/`, { exact: true }).last()).toBeVisible();
});

test('paper carries the QR code and the address of the clause', async ({ page }) => {
  await page.goto('minsheng-2025/c6/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: '（六）的二维码' })).toBeVisible();
  await expect(page.getByText(`${SITE}minsheng-2025/c6/`, { exact: true }).first()).toBeVisible();
  await expect(page.locator('.paper-slip')).toContainText(
    '中共中央办公厅、国务院办公厅，2025年3月2日',
  );
  await expect(page.getByText('嵌入代码')).toBeHidden();
});

test('paper of the whole document says where it is, and the address of each clause', async ({
  page,
}) => {
  await page.goto('minsheng-2025/');
  const slip = page.locator('.paper-slip');
  await expect(slip).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toContainText(`${SITE}minsheng-2025/`);
  // Each clause has an address that can be typed, with its notes behind the text.
  await expect(page.locator('#n-c6 .notes-place')).toHaveText(`（六）　${SITE}minsheng-2025/c6/`);
});

test('the code to embed a clause shows that clause in the frame of another page', async ({
  page,
}) => {
  await page.goto('minsheng-2025/c6/');
  await page.getByText('嵌入代码').click();
  const code = await page.getByRole('textbox', { name: '把这段代码放进别的网页' }).inputValue();
  await page.route('http://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><p>别的网站</p>${code}` }),
  );
  await page.route(`${SITE}**`, async (route) => {
    const served = route.request().url().replace(SITE, baseURL);
    await route.fulfill({ response: await route.fetch({ url: served }) });
  });
  await page.goto('http://other.example/');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    '（六）推进优质医疗卫生资源共享。',
  );
  await expect(frame.getByRole('link', { name: '看原文和注释' })).toHaveAttribute(
    'href',
    `${base}minsheng-2025/c6/`,
  );
});

test('a frame of the width that its code asks for needs no scrolling', {
  tag: '@desktop',
}, async ({ page }) => {
  for (const clause of ['p', 'c1', 'c6', 'c10', 's5']) {
    const { width, height } = JSON.parse(
      readFileSync(`${dir}/minsheng-2025/${clause}/oembed.json`, 'utf8'),
    );
    await page.setViewportSize({ width, height });
    await page.goto(`minsheng-2025/${clause}/embed/`);
    const needed = await page.evaluate(() => document.body.scrollHeight);
    expect(needed, clause).toBeLessThanOrEqual(height);
    expect(needed, clause).toBeGreaterThan(height - 120);
  }
});

test('every embed page is at most 8 KB, runs no script and holds the whole clause', {
  tag: '@desktop',
}, async ({ page }) => {
  const pages = htmlFiles(dir).filter((file) => file.endsWith('/embed/index.html'));
  expect(pages.length).toBe(12);
  for (const file of pages) {
    const html = readFileSync(`${dir}/${file}`, 'utf8');
    expect(Buffer.byteLength(html), file).toBeLessThanOrEqual(8 * 1024);
    expect(html).not.toMatch(/<script|<link[^>]*stylesheet|\bon\w+=/);
    expect(html).toContain('noindex');
  }
  await page.goto('minsheng-2025/c6/');
  const whole = await page.locator('article.clause').innerText();
  await page.goto('minsheng-2025/c6/embed/');
  const bare = (text: string) => text.replaceAll(/\s/gu, '');
  expect(bare(await page.getByRole('main').innerText())).toBe(bare(whole));
});

test('oEmbed readers find the frame of a clause from its page', async ({ page, request }) => {
  await page.goto('minsheng-2025/c6/');
  const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  expect(address).toBe(`${SITE}minsheng-2025/c6/oembed.json`);
  const answer = await request.get(new URL(address!).pathname);
  expect(answer.headers()['content-type']).toContain('application/json');
  expect(await answer.json()).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: expect.stringContaining('（六）推进优质医疗卫生资源共享'),
    provider_name: '条分缕析',
    html: expect.stringContaining(`src="${SITE}minsheng-2025/c6/embed/"`),
    width: 640,
    height: expect.any(Number),
  });
});

test('an embed page is not for search engines: its own page is the clause', () => {
  const file = 'minsheng-2025/c6/embed/index.html';
  const html = readFileSync(`${dir}/${file}`, 'utf8');
  expect(pagePath(file)).toBe('minsheng-2025/c6/embed/');
  expect(html).toMatch(new RegExp(`rel="?canonical"? href="?${SITE}minsheng-2025/c6/`));
});
