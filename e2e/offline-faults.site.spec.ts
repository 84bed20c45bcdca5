import { expect } from '@playwright/test';
import { TIMES } from '../src/offline/times.ts';
import {
  byScript,
  captivePortal,
  either,
  failing,
  healthy,
  only,
  reset,
  scriptAdded,
  shortened,
  silent,
  slow,
  stalled,
  type Trouble,
  truncated,
  workerBegins,
} from './fault-server.ts';
import {
  aDayLater,
  cachesOf,
  evict,
  heading,
  install,
  limitSpace,
  line,
  PATIENCE,
  perform,
  STORED,
  test,
} from './offline-reader.ts';
import { nameOf, TASKS } from './reading-tasks.ts';

test.use({ serviceWorkers: 'allow', times: { ...TIMES, retry: 10, quiet: 100 } });

/** What may happen on the way, and what the reader is told when it keeps the site from being stored. */
const TROUBLES: readonly { name: string; trouble: Trouble; told: string; file?: number }[] = [
  { name: 'stalls for ever', trouble: stalled, told: '网站迟迟没有回应', file: 200 },
  { name: 'never answers', trouble: silent, told: '网站迟迟没有回应', file: 200 },
  { name: 'takes 8 s an answer', trouble: slow(8_000), told: '网站迟迟没有回应', file: 200 },
  { name: 'breaks off its answers', trouble: truncated, told: '网络断了' },
  { name: 'resets connections', trouble: reset, told: '网络断了' },
  { name: 'answers 500', trouble: failing, told: '网站暂时给不出全部文件' },
  { name: 'is a captive portal', trouble: captivePortal, told: '收到的不是本站的文件' },
  { name: 'cuts its answers short', trouble: shortened, told: '收到的不是本站的文件' },
  { name: 'adds a script to pages', trouble: scriptAdded, told: '收到的网页与发布的不一致' },
];

for (const { name, trouble, told, file = TIMES.file } of TROUBLES) {
  test.describe(() => {
    test.use({ times: { ...TIMES, retry: 10, quiet: 100, file } });

    test(`where the network ${name}, storing gives up and says why once`, async ({
      page,
      site,
    }) => {
      site.trouble = only(byScript, trouble);
      await page.goto(`${site.url}about/`);
      await expect(line(page)).toContainText(told, PATIENCE);
      site.forgetAsked();
      await page.goto(`${site.url}glossary/`);
      await page.waitForFunction(() => customElements.get('offline-line'));
      await page.goto(`${site.url}offline/`);
      await expect(page.getByRole('main').getByRole('status')).toContainText(told);
      await page.waitForFunction(() => customElements.get('offline-line'));
      await expect(page.locator('offline-line')).toBeHidden();
      expect(site.askedByScript, 'nothing is fetched again meanwhile').toEqual([]);
    });
  });
}

test('where pages come altered, it is tried again a day later, and little fetched for nothing', async ({
  page,
  site,
}) => {
  site.trouble = only(byScript, scriptAdded);
  await page.goto(`${site.url}about/`);
  await expect(line(page)).toContainText('收到的网页与发布的不一致', PATIENCE);
  await aDayLater(page);
  site.forgetAsked();
  await page.reload();
  await expect(line(page)).toContainText('收到的网页与发布的不一致', PATIENCE);
  const pages = site.askedByScript.filter((path) => /(^|\/)$/.test(path));
  expect(new Set(pages).size, 'different pages').toBeLessThanOrEqual(2);
  await aDayLater(page);
  site.trouble = healthy;
  await page.reload();
  await expect(line(page)).toHaveText(STORED, PATIENCE);
});

test('once stored, every task of the list passes whatever the network does', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000);
  await install(site, page);
  for (const [turn, { name, trouble }] of TROUBLES.entries()) {
    site.trouble = trouble;
    // All tasks where the reader would wait longest, and each of the others in its turn.
    const tasks = turn === 0 ? TASKS : TASKS.filter((_, index) => index % 8 === turn % 8);
    for (const task of tasks) {
      await test.step(`${name}: ${nameOf(task)}`, () => perform(site, page, task));
    }
  }
});

test('without space, and after the browser threw all away, every task passes over the network', async ({
  page,
  site,
}) => {
  await install(site, page);
  await limitSpace(site, page, { left: 0 });
  for (const task of TASKS.filter((_, index) => index % 6 === 0)) {
    await test.step(`without space: ${nameOf(task)}`, () => perform(site, page, task));
  }
  await evict(page);
  await limitSpace(site, page, { bytes: 1 });
  for (const task of TASKS.filter((_, index) => index % 6 === 3)) {
    await test.step(`thrown away: ${nameOf(task)}`, () => perform(site, page, task));
  }
});

for (const [name, trouble] of [
  ['answers begin and never end', stalled],
  ['no answer comes', silent],
] as const) {
  test(`while ${name} to storing, pages and searches get through`, async ({ page, site }) => {
    site.trouble = only(
      (asked) => byScript(asked) && !/^(pagefind|_astro)\//.test(asked.path),
      trouble,
    );
    await page.goto(`${site.url}about/`);
    await expect(line(page)).toContainText('正在存到本机', PATIENCE);
    await expect.poll(() => site.askedByScript.length, PATIENCE).toBeGreaterThan(1);
    for (const path of ['glossary/', 'minsheng-2025/c6/', 'minsheng-2025/', 'verify/']) {
      await page.goto(site.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await perform(site, page, { seek: '共体建', find: '（六）', reach: '#c6-2' });
  });
}

for (const [name, trouble] of [
  ['stalls', stalled],
  ['breaks', reset],
  ['is a captive portal', captivePortal],
] as const) {
  test(`a search and 核验 on a network that ${name} say so in a sentence`, async ({
    page,
    site,
  }) => {
    const impatient = 'const { timeout } = AbortSignal; AbortSignal.timeout = () => timeout(50)';
    site.trouble = either(
      workerBegins(impatient, '_astro/worker'),
      only((asked) => byScript(asked) && !asked.path.startsWith('_astro/'), trouble),
    );
    await page.clock.install();
    await page.goto(`${site.url}search/?q=${encodeURIComponent('共体建')}`);
    await expect(page.locator('.search-status')).not.toBeEmpty();
    await page.clock.runFor(61_000);
    await expect(page.locator('.search-status')).toContainText('暂时无法载入搜索所需的文件');
    await page.goto(`${site.url}verify/`);
    await page.getByLabel('要核验的文字').fill('新建养老机构护理型床位占比原则上不低于80%');
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await expect(page.locator('.verify-status')).toContainText('没有取到原文');
  });
}

test('only two files are fetched at once for storing', async ({ page, site }) => {
  site.trouble = only(byScript, stalled);
  await page.goto(`${site.url}about/`);
  await expect(line(page)).toContainText('正在存到本机', PATIENCE);
  await expect.poll(() => site.askedByScript.length, PATIENCE).toBe(2);
  await page.goto(`${site.url}glossary/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What stood back for the reader is asked for again, once for every pause in the reader's own
  // requests, and nothing else.
  await expect.poll(() => site.askedByScript.length, PATIENCE).toBeGreaterThanOrEqual(4);
  expect(new Set(site.askedByScript).size).toBe(2);
});

test('what is being stored on a stalled network can be removed at once', async ({ page, site }) => {
  await install(site, page);
  await site.publish('2.0', '新', ['about']);
  site.trouble = only(({ path }) => path === 'about/', stalled);
  await page.goto(`${site.url}offline/`);
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toContainText('正在存到本机', PATIENCE);
  await main.getByRole('button', { name: '删除存下的全部文件' }).click();
  await expect(main.getByRole('status')).toHaveText('本机没有存任何东西，以后也不会自己存。');
  await expect.poll(() => cachesOf(page)).toEqual([]);
});

test('where the worker never comes, the reader is told so', async ({ page, site }) => {
  site.trouble = only(({ path }) => path === 'sw.js', silent);
  await page.clock.install();
  await page.goto(`${site.url}offline/`);
  await page.waitForFunction(() => customElements.get('offline-store'));
  await page.clock.runFor(11_000);
  await expect(page.getByRole('main').getByRole('status')).toContainText('网站一直没有回应');
});

for (const [name, trouble] of [
  ['fails', failing],
  ['is another page', captivePortal],
  ['breaks', reset],
] as const) {
  test(`where the worker ${name}, the browser is not blamed`, async ({ page, site }) => {
    site.trouble = only(({ path }) => path === 'sw.js', trouble);
    await page.goto(`${site.url}offline/`);
    await expect(page.getByRole('main').getByRole('status')).toContainText(
      '没有从网站取到要用的程序',
    );
  });
}

test('a new release that comes while an earlier one is being stored takes its place', async ({
  page,
  site,
}) => {
  site.trouble = only(byScript, stalled);
  await page.goto(`${site.url}about/`);
  await expect(line(page)).toContainText('正在存到本机', PATIENCE);
  await site.publish('2.0', '新', ['about']);
  site.trouble = healthy;
  await page.reload();
  await expect(line(page)).toContainText('版本 2.0', PATIENCE);
});

test('a browser that does not tell how much space there is stores all the same', async ({
  page,
  site,
}) => {
  site.trouble = workerBegins('delete StorageManager.prototype.estimate');
  await install(site, page);
});

test('when space runs out on the way nothing is left over', async ({ page, site }) => {
  site.trouble = workerBegins('delete StorageManager.prototype.estimate');
  await page.goto(`${site.url}404.html`);
  await limitSpace(site, page, { bytes: 400_000 });
  await page.goto(`${site.url}about/`);
  await expect(line(page)).toContainText('本机空间不够', PATIENCE);
  const files = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.endsWith(' pause'));
    return Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  });
  expect(files.filter((count) => count !== 1)).toEqual([]);
  expect(await heading(site, page, 'glossary/')).toBe('术语');
});

test('what nobody expected is not told as a fault of the network', async ({ page, site }) => {
  site.trouble = workerBegins('crypto.subtle.digest = async () => { throw new TypeError("?") }');
  await page.goto(`${site.url}about/`);
  await expect(line(page)).toContainText('没有存完，原因不明', PATIENCE);
});

test('where the browser lets the site keep nothing, it says so, and all can be read', async ({
  page,
  site,
}) => {
  const denied = `for (const name of ['open', 'keys', 'match', 'has', 'delete']) {
    CacheStorage.prototype[name] = async () => { throw new DOMException('denied', 'SecurityError') };
  }`;
  site.trouble = workerBegins(denied);
  await page.addInitScript(denied);
  await page.goto(`${site.url}offline/`);
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toContainText('不让本站存任何东西', PATIENCE);
  await perform(site, page, { go: 'minsheng-2025/', read: '低保边缘家庭' });
  await perform(site, page, { seek: '共体建', find: '（六）' });
});

test('addresses without their last slash lead on with their query, with and without a network', async ({
  page,
  site,
}) => {
  await install(site, page);
  site.trouble = either(silent);
  await page.goto(`${site.url}search?q=${encodeURIComponent('低保')}`);
  await expect(page).toHaveURL(`${site.url}search/?q=${encodeURIComponent('低保')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('低保');
  await page.goto(`${site.url}minsheng-2025?w=${encodeURIComponent('共体建')}#c6-2`);
  await expect(page).toHaveURL(/\/minsheng-2025\/\?w=[^#]+#c6-2$/);
});

test('the page of downloads is read without a network', async ({ page, site }) => {
  await install(site, page);
  await site.stop();
  expect(await heading(site, page, 'download/')).toBe('下载');
});
