import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { traditionalVariants } from '../src/core/text/variants.ts';
import { bruteSearch } from '../src/search/brute.ts';
import { fixtureRecords } from '../src/search/fixtures/records.ts';
import { writeIndex } from '../src/search/index-writer.ts';
import { compareExhaustively } from './exhaustive-search.ts';
import { loadEngine, search, serveIndex } from './search-engine.ts';

const SITE = 'http://search.test/policy/';
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  await writeIndex(fixtureRecords, folder);
});
test.afterAll(() => rm(folder, { recursive: true }));
test.beforeEach(async ({ page }) => {
  await serveIndex(page, SITE, pathToFileURL(`${folder}/`));
  await loadEngine(page, SITE);
});

test('every substring of 1 to 6 characters is found where it stands and nowhere else', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const compared = await compareExhaustively(page, fixtureRecords, fixtureRecords, 6);
  console.log(
    `${compared.queries} queries in ${Math.round(compared.milliseconds)} ms, ${compared.found} hits`,
  );
  expect(compared.queries).toBeGreaterThan(10_000);
  expect(compared.found).toBeGreaterThan(compared.queries);
  expect(compared).toMatchObject({ missed: [], wrong: [], misplaced: [] });
});

test('the browser answers as the one-file edition does', async ({ page }) => {
  const brute = bruteSearch(fixtureRecords, traditionalVariants());
  for (const query of [
    '民生',
    '民',
    '养老、托育',
    '养老 -托育',
    '邊緣家',
    '共体跃进',
    '<b>',
    '😀',
  ]) {
    expect(await search(page, query), query).toEqual(await brute(query));
  }
});
