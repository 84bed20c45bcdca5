import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { axeFaults, COLOURS } from './axe.ts';
import { brokenLinks } from './broken-links.ts';
import { htmlFaults } from './html-faults.ts';
import { KINDS } from './kinds-of-pages.ts';
import { htmlFiles, leadsOn, pagePath } from './site-files.ts';
import { SITES } from './sites.ts';

const { dir } = SITES.real;
const files = existsSync(dir) ? htmlFiles(dir) : [];

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
    if (!/<\/body>\s*<\/html>\s*$/.test(html)) faults.push(`${file}: something after its end`);
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    if (titles.has(title)) faults.push(`${file}: title of ${titles.get(title)}: ${title}`);
    titles.set(title, file);
    for (const [, address = ''] of html.matchAll(
      /<(?:script|img|iframe|link|source|video|audio)\b[^>]*?\b(?:src|href)="?([^"\s>]+)/g,
    )) {
      if (/^(?:https?:)?\/\//.test(address)) faults.push(`${file}: fetches ${address}`);
    }
  }
  expect(faults).toEqual([]);
});

test('no link and no fragment is broken', () => {
  expect(brokenLinks(dir)).toEqual([]);
});

// In the dark only colours differ.
test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('axe finds nothing on any kind of page', async ({ page }) => {
    expect(await faultsOf(page, KINDS, { runOnly: COLOURS })).toEqual([]);
  });
});

// Some pages a test, so that the tests can share the work.
const SIZE = 12;
const staying = files.filter((file) => !leadsOn(dir, file));
for (let at = 0; at < staying.length; at += SIZE) {
  const some = staying.slice(at, at + SIZE);
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
