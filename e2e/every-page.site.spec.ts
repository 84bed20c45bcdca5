import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { axeFaults, COLOURS } from './axe.ts';
import { htmlFaults } from './html-faults.ts';
import { fileIn, htmlFiles, pagePath } from './site-files.ts';
import { SITES } from './sites.ts';

const { dir } = SITES.real;
const files = existsSync(dir) ? htmlFiles(dir) : [];
const own = ['https://example.org'];

test('the site was built', () => {
  expect(files.length).toBeGreaterThan(90);
});

test('HTML is valid on every page', async () => {
  const faults: string[] = [];
  for (const file of files) faults.push(...(await htmlFaults(`${dir}/${file}`)));
  expect(faults).toEqual([]);
});

test('every page has one h1, a language, a title of its own and no third-party request', () => {
  const titles = new Map<string, string>();
  const faults: string[] = [];
  for (const file of files) {
    const html = readFileSync(`${dir}/${file}`, 'utf8');
    if ((html.match(/<h1[\s>]/g) ?? []).length !== 1) faults.push(`${file}: not one h1`);
    if (!/<html[^>]* lang="?zh-CN/.test(html)) faults.push(`${file}: no lang`);
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    if (titles.has(title)) faults.push(`${file}: title of ${titles.get(title)}: ${title}`);
    titles.set(title, file);
    for (const [, address = ''] of html.matchAll(
      /<(?:script|img|iframe|link|source|video|audio)\b[^>]*?\b(?:src|href)="?([^"\s>]+)/g,
    )) {
      const foreign =
        /^(?:https?:)?\/\//.test(address) && !own.some((site) => address.startsWith(site));
      if (foreign) faults.push(`${file}: fetches ${address}`);
    }
  }
  expect(faults).toEqual([]);
});

test('no link and no fragment is broken', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string): Set<string> => {
    const known = ids.get(file);
    if (known) return known;
    const html = readFileSync(file, 'utf8');
    const found = new Set([...html.matchAll(/\bid="?([^"\s>]+)/g)].map(([, id = '']) => id));
    ids.set(file, found);
    return found;
  };
  const faults = new Set<string>();
  for (const file of files) {
    const html = readFileSync(`${dir}/${file}`, 'utf8');
    const here = new URL(pagePath(file), 'http://site/');
    for (const [, raw = ''] of html.matchAll(/<(?:a|link)\b[^>]*?\bhref="?([^"\s>]+)/g)) {
      const target = new URL(raw.replaceAll('&amp;', '&'), here);
      if (target.host !== 'site') continue;
      const path = fileIn(dir, decodeURIComponent(target.pathname.slice(1)));
      const fragment = decodeURIComponent(target.hash.slice(1)).split(':~:')[0] ?? '';
      if (!existsSync(path)) faults.add(`${file} → ${raw}: no such file`);
      else if (fragment && !fragment.startsWith('q=') && !idsOf(path).has(fragment))
        faults.add(`${file} → ${raw}: no such id`);
    }
  }
  expect([...faults]).toEqual([]);
});

/** One page of each kind; in the dark only colours differ. */
const KINDS = [
  '',
  'minsheng-2025/',
  'minsheng-2025/c6/',
  'minsheng-2025/c6/embed/',
  'minsheng-2025/commentary/xinhua-explainer/',
  'minsheng-2025/commentary/xinhua-summary/coverage/',
  'minsheng-2025/principles/',
  'minsheng-2025/practice/',
  'minsheng-2025/audiences/elderly/',
  'glossary/',
  'glossary/tuo-wei/',
  'search/?q=服务',
  'verify/',
  'about/',
  'offline/',
];

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('axe finds nothing on any kind of page', async ({ page }) => {
    expect(await faultsOf(page, KINDS, { runOnly: COLOURS })).toEqual([]);
  });
});

// Some pages a test, so that the tests can share the work.
const SIZE = 12;
for (let at = 0; at < files.length; at += SIZE) {
  const some = files.slice(at, at + SIZE);
  test(`axe finds nothing on pages ${at + 1} to ${at + some.length}`, async ({ page }) => {
    expect(await faultsOf(page, some.map(pagePath))).toEqual([]);
  });
}

async function faultsOf(
  page: Page,
  paths: readonly string[],
  options?: RunOptions,
): Promise<string[]> {
  test.setTimeout(240_000);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    for (const fault of await axeFaults(page, options)) faults.push(`${path}: ${fault}`);
  }
  return faults;
}
