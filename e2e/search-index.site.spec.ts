import { expect, test } from '@playwright/test';
import { compileLibrary } from '../src/core/compile-library.ts';
import { searchRecords } from '../src/search/records.ts';
import { compareExhaustively } from './exhaustive-search.ts';
import { loadEngine } from './search-engine.ts';
import { SITES } from './sites.ts';

test('every substring of 1 to 6 characters of every clause is found there and nowhere else', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const records = searchRecords(compileLibrary(SITES.real.content).library);
  await loadEngine(page, SITES.real.url);
  const clauses = records.filter(({ kind }) => kind === 'text');
  const compared = await compareExhaustively(page, records, clauses, 6);
  expect(compared.queries).toBeGreaterThan(15_000);
  expect(compared).toMatchObject({ missed: [], wrong: [], misplaced: [] });
});
