import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { compileLibrary } from '../src/core/compile-library.ts';
import { fileName } from '../src/exports/format.ts';
import { oneFileForm } from '../src/exports/register.ts';
import { fragmentOf } from '../src/one-file/addresses.ts';
import { axeFaults, COLOURS } from './axe.ts';
import { htmlFaults } from './html-faults.ts';
import { nameOf, TASKS, type Task } from './reading-tasks.ts';
import { loadEngine, search } from './search-engine.ts';
import { QUERIES } from './search-queries.ts';
import { SITES } from './sites.ts';

const LARGEST = 600 * 1024;

const [edition] = compileLibrary(SITES.real.content).library.editions;
const path = `${SITES.real.dir}/download/${fileName(edition!, oneFileForm)}`;
const file = pathToFileURL(resolve(path)).href;

/** The place of the file that an address of the site leads to. */
const placeOf = (address: string) => `${file}#${fragmentOf(address, edition!.id)}`;

async function seek(page: Page, words: string): Promise<void> {
  const box = page.locator('file-search').getByRole('searchbox');
  await box.fill(words);
  await box.press('Enter');
}

async function perform(page: Page, task: Task): Promise<void> {
  // Each task is a reader who has just opened the file.
  await page.goto('about:blank');
  if ('go' in task) {
    await page.goto(placeOf(task.go));
    const part = page.locator(`[id="${fragmentOf(task.go, edition!.id)}"]`);
    await expect(part).toBeInViewport();
    await expect(part.filter({ hasText: task.read })).toBeVisible();
  } else if ('arrive' in task) {
    await page.goto(placeOf(task.arrive));
    const place = page.locator(`[id="${fragmentOf(task.arrive, edition!.id)}"]`);
    await expect(place).toBeInViewport();
    await expect(place).toContainText(task.at);
  } else {
    await page.goto(file);
    await seek(page, task.seek);
    const answer = page.locator('.search-results').getByRole('link', { name: task.find }).first();
    await expect(answer).toBeVisible();
    if (!task.reach) return;
    await answer.click();
    await expect(page.locator(task.reach)).toBeInViewport();
  }
}

test('the whole edition is one file of at most 600 KB', () => {
  expect(statSync(path).size).toBeLessThanOrEqual(LARGEST);
});

test('opened by double-click, everything reads and searches, and nothing is asked for', async ({
  page,
}) => {
  test.setTimeout(240_000);
  expect(TASKS.length).toBeGreaterThanOrEqual(30);
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  for (const task of TASKS) await test.step(nameOf(task), () => perform(page, task));
  expect([...new Set(asked)].filter((address) => !/^(about:|data:)/.test(address))).toEqual([file]);
  expect(faults).toEqual([]);
});

test('the first screen says what it is and its version, and there the text begins', async ({
  page,
}) => {
  await page.goto(file);
  const { sha256, edition: made, issuers } = edition!.document;
  for (const words of ['U盘版', made.version]) {
    await expect(page.getByRole('banner').getByText(words).first()).toBeInViewport();
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(issuers[0]!);
  const sum = page.getByText(sha256).first();
  await expect(sum).not.toBeInViewport();
  // Whom it concerns is there at a glance, not folded.
  await expect(page.locator('#guide').getByRole('link', { name: '老年人' })).toBeVisible();
});

test('an address into a part that is packed leads there', async ({ page }) => {
  await page.goto(file);
  const inside = await page.locator('#d_collation [id]').first().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${file}#${inside}`);
  await expect(page.locator(`[id="${inside}"]`)).toBeInViewport();
});

test('its search answers as the site does, without what is near in meaning', async ({ page }) => {
  test.setTimeout(120_000);
  const queries = [
    ...QUERIES.map(([query]) => query),
    ...TASKS.flatMap((task) => ('seek' in task ? [task.seek] : [])),
    '服务',
    '服务 -养老',
    '低保边缘农民',
    '“一老一小”',
    '没有这句话',
    '。，！',
    '',
  ];
  await loadEngine(page, SITES.real.url);
  const answers = [];
  for (const query of queries) {
    const results = await search(page, query);
    const { groups, senses, names } = results!;
    const hits = [...groups, ...senses.flatMap((sense) => sense.groups), ...names].flatMap(
      (answer) => answer.hits,
    );
    answers.push(shown(hits));
  }
  await page.goto(file);
  for (const [index, query] of queries.entries()) {
    await seek(page, `${query}`);
    const listed = () =>
      page.locator('.search-group:not(.search-similar) li').evaluateAll((items) =>
        items.map((item) => ({
          title: item.querySelector('a')!.textContent,
          place: item.querySelector('a')!.getAttribute('href'),
          excerpt: item.querySelector('p')!.textContent,
        })),
      );
    await expect.poll(listed, query).toEqual(answers[index]);
  }
});

/** What a reader sees of hits, with the places they have in the file. */
function shown(hits: readonly { title: Parts; url: string; excerpt: Parts }[]) {
  const text = (parts: Parts) => parts.map((part) => part.text).join('');
  return hits.map(({ title, url, excerpt }) => ({
    title: text(title),
    place: `#${fragmentOf(url, edition!.id)}`,
    excerpt: text(excerpt),
  }));
}
type Parts = readonly { text: string }[];

test('search answers can be held to one kind of text', async ({ page }) => {
  await page.goto(file);
  await seek(page, '服务');
  await expect(page.getByRole('heading', { name: /解读（/ })).toBeVisible();
  await page.getByRole('checkbox', { name: '原文' }).first().check();
  await expect(page.getByRole('heading', { name: /解读（/ })).toHaveCount(0);
});

test('every link within the file leads to a place in it', async ({ page }) => {
  await page.goto(file);
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
      .map(({ hash }) => decodeURIComponent(hash.slice(1)))
      .filter((id) => !document.getElementById(id)),
  );
  expect([...new Set(broken)]).toEqual([]);
  const outward = await page
    .locator('a[href]:not([href^="#"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(outward.filter((address) => !/^(https?:\/\/|tel:\d)/.test(address ?? ''))).toEqual([]);
});

test('a term comes forward in the margin, and layers are chosen', async ({ page }) => {
  await page.goto(`${file}#c7`);
  await page.locator('#c7 a.term').first().click();
  await expect(page.locator('.pane .forward')).toBeVisible();
  await page.getByText('批注', { exact: true }).first().click();
  await page.getByRole('radio', { name: '仅原文' }).check();
  await expect(page.locator('#text .notes > details').first()).toBeHidden();
});

for (const width of [360, 1440]) {
  test(`对照解读 draws a paraphrase dashed, as on the site (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(file);
    await page.getByText('批注', { exact: true }).first().click();
    await page.getByRole('checkbox', { name: '对照解读' }).check();
    const shared = page.locator('#text .passage .shared');
    for (const [words, line] of [
      [shared.and(page.locator('.paraphrase')), 'dashed'],
      [shared.and(page.locator(':not(.paraphrase)')), 'solid'],
    ] as const) {
      await expect(words.first()).toBeVisible();
      const drawn = await words.evaluateAll((all) =>
        all.map((word) => getComputedStyle(word).textDecorationStyle),
      );
      expect(new Set(drawn)).toEqual(new Set([line]));
    }
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the text, plain words, entries and audiences are there to read, and what is not says so', async ({
    page,
  }) => {
    await page.goto(`${file}#c6-3`);
    await expect(page.locator('#c6-3')).toBeInViewport();
    await expect(page.getByText('搜索要用脚本')).toHaveCount(1);
    for (const part of ['d_plain', 'd_ask', 'd_audiences_elderly', 'g_tuo-wei']) {
      await expect(page.locator(`#${part}`)).not.toContainText('要用脚本展开');
      expect((await page.locator(`#${part}`).textContent())!.length).toBeGreaterThan(200);
    }
    await expect(page.locator('#d_collation')).toContainText('要用脚本展开');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing (${colorScheme})`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme });
    await page.goto(file);
    expect(await axeFaults(page, colorScheme === 'dark' ? { runOnly: COLOURS } : {})).toEqual([]);
  });
}

test('its HTML is valid', async () => {
  expect(await htmlFaults(path)).toEqual([]);
});
