import { createHash } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';

const ENDINGS = [
  '.html',
  '.epub',
  '.docx',
  '-notes.docx',
  '.txt',
  '-notes.txt',
  '.md',
  '.json',
  '.akn.xml',
  '-site.zip',
];

test('every download has the size and the sum that the page states', async ({ page }) => {
  await page.goto('download/');
  const entries = page.locator('.download');
  await expect(entries).toHaveCount(ENDINGS.length);
  // Those made of the pages are read from a file beside them once the page is open.
  for (const late of [entries.first(), entries.last()]) {
    await expect(late.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  }
  for (const [index, entry] of (await entries.all()).entries()) {
    const { name, content } = await download(page, entry);
    expect(name).toMatch(/^minsheng-2025-[\d.]+[.-]/);
    expect(name.endsWith(ENDINGS[index]!), name).toBe(true);
    const sum = createHash('sha256').update(content).digest('hex');
    await expect(entry).toContainText(sum);
    await expect(entry).toContainText(`${name}`);
    const [, number, unit] = /大小\s*([\d.]+) (KB|MB)/.exec((await entry.textContent())!)!;
    const stated = Number(number) * (unit === 'MB' ? 1024 ** 2 : 1024);
    expect(stated).toBeGreaterThanOrEqual(content.length);
    expect(stated - content.length).toBeLessThan(unit === 'MB' ? 1024 ** 2 / 10 : 1024);
  }
});

test('without scripts the page states no number for what was made after it, and links to its sum', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('download/');
  const entry = page.locator('.download').last();
  await expect(entry).not.toContainText(/[0-9a-f]{64}|\d KB|\d MB/);
  const { name, content } = await download(page, entry);
  const link = entry.getByRole('link', { name: '载于另一个文件' });
  const sums = await page.request.get((await link.getAttribute('href'))!);
  const sum = createHash('sha256').update(content).digest('hex');
  expect(await sums.text()).toBe(`${sum}  ${name}\n`);
  await context.close();
});

test('the archive holds the site as it is served, with a README', async ({ page }) => {
  await page.goto('download/');
  const { name, content } = await download(page, page.locator('.download').last());
  const folder = name.replace('.zip', '');
  const files = unzipSync(content);
  expect(Object.keys(files)[0]).toBe(`${folder}/README.txt`);
  for (const path of ['download/', 'minsheng-2025/', 'glossary/']) {
    const served = await (await page.request.get(path)).text();
    const packed = files[`${folder}/site/${path}index.html`];
    expect(new TextDecoder().decode(packed), path).toBe(served);
  }
  expect(files[`${folder}/site/pagefind/pagefind-entry.json`]).toBeDefined();
});

test('the legal XML is well formed, and its sentences are those of the page', async ({ page }) => {
  await page.goto('download/');
  const entry = page.locator('.download').filter({ hasText: 'Akoma Ntoso' });
  const { content } = await download(page, entry);
  await page.goto('minsheng-2025/');
  const read = await page
    .locator('.sentence')
    .evaluateAll((all) => all.map((one) => `${one.id} ${one.textContent}`));
  // The pages of the site parse nothing.
  await page.goto('about:blank');
  const written = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const sentences = [...parsed.querySelectorAll('inline[name="sentence"]')];
    return sentences.map((one) => `${one.getAttribute('wId')} ${one.textContent}`);
  }, new TextDecoder().decode(content));
  expect(written.length).toBeGreaterThan(60);
  expect(written).toEqual(read);
});

test('downloads are found from the first page and from the foot of every page', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('link', { name: '下载电子书、纯文本或整个网站' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '下载' })).toBeVisible();
  await page.goto('glossary/');
  await page.getByRole('contentinfo').getByRole('link', { name: '下载' }).click();
  await expect(page).toHaveURL(/download\/$/);
});

test('plain text reads as Chinese from a host that names no charset', async ({ page }) => {
  await page.goto('download/');
  const addresses = await page
    .locator('.download h3 a, .download h4 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const texts = addresses.filter((address) => address.endsWith('.txt'));
  expect(texts.length).toBe(2);
  for (const address of texts) {
    await page.route(address, async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ body, headers: { 'content-type': 'text/plain' } });
    });
    await page.goto(address);
    await expect(page.locator('body')).toContainText('着力解决群众急难愁盼');
  }
});

async function download(
  page: Page,
  entry: Locator,
): Promise<{ name: string; content: Uint8Array }> {
  const address = await entry.getByRole('heading').getByRole('link').getAttribute('href');
  const response = await page.request.get(address!);
  expect(response.ok()).toBe(true);
  return { name: address!.split('/').at(-1)!, content: await response.body() };
}
