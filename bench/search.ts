import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { chromiumPath } from '../e2e/chromium.ts';
import { loadEngine, serveIndex } from '../e2e/search-engine.ts';
import { fold } from '../src/core/text/fold.ts';
import { traditionalVariants } from '../src/core/text/variants.ts';
import { fixtureRecords } from '../src/search/fixtures/records.ts';
import { writeIndex } from '../src/search/index-writer.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { seededRandom } from './random.ts';

/**
 * Our search and Pagefind as it comes, over the same records in the same browser, against what
 * `includes` finds in the folded text. Run alone it measures the fixture.
 */

export interface EngineFigures {
  engine: string;
  /** Of all pairs of query and record that match, the share found. */
  recall: number;
  /** Of all pairs found, the share that match. */
  precision: number;
  /** Of the strings that stand nowhere, how many have results all the same. */
  absentWithHits: number;
  medianMs: number;
  p95Ms: number;
  /** Bytes over the wire up to the first answer, brotli where a server would. */
  firstAnswerBytes: number;
}

export interface SearchFigures {
  records: number;
  queries: number;
  absent: number;
  engines: EngineFigures[];
}

interface Sample {
  present: string[];
  absent: string[];
}

/** One answer: ids of the records, and the time until it could be shown. */
type Timed = readonly [ids: string[], milliseconds: number];

const SITE = 'http://search.test/';
const LENGTHS = [2, 3, 4, 5, 6, 7, 8];

/**
 * @param count how many strings that stand in the text are sought; a tenth as many that do not
 * @param seed the same seed gives the same strings
 */
export async function benchSearch({
  records,
  count = 500,
  seed = 1,
}: {
  records: readonly SearchRecord[];
  count?: number;
  seed?: number;
}): Promise<SearchFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const sample = sampleOf(records, count, seed);
    const ours = join(folder, 'ours');
    const stock = join(folder, 'stock');
    await writeIndex(records, ours);
    await writeStockIndex(records, stock);
    const engines: EngineFigures[] = [];
    for (const [engine, index, load, ask] of [
      ['pairs, verified', ours, loadEngine, askOurs],
      ['Pagefind as it comes', stock, loadStock, askStock],
    ] as const) {
      const page = await (await browser.newContext()).newPage();
      await serveIndex(page, SITE, pathToFileURL(`${index}/`));
      const bytes = countBytes(page);
      await load(page, SITE);
      await ask(page, sample.present.slice(0, 1));
      const firstAnswerBytes = await bytes();
      const queries = [...sample.present, ...sample.absent];
      const answers = await ask(page, queries);
      engines.push({ engine, firstAnswerBytes, ...figuresOf(records, queries, answers) });
    }
    const { present, absent } = sample;
    return { records: records.length, queries: present.length, absent: absent.length, engines };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** The figures as a table for the screen. */
export function searchTable({ records, queries, absent, engines }: SearchFigures): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    `search: ${records} records, ${queries} strings that stand in them, ${absent} that do not`,
    'engine                 recall   precision  absent found  median ms  p95 ms  first answer',
    ...engines.map((figures) =>
      [
        figures.engine.padEnd(22),
        percent(figures.recall).padStart(7),
        percent(figures.precision).padStart(10),
        String(figures.absentWithHits).padStart(13),
        figures.medianMs.toFixed(1).padStart(10),
        figures.p95Ms.toFixed(1).padStart(7),
        `${(figures.firstAnswerBytes / 1024).toFixed(1)} KB`.padStart(13),
      ].join(' '),
    ),
  ].join('\n');
}

function figuresOf(
  records: readonly SearchRecord[],
  queries: readonly string[],
  answers: readonly Timed[],
): Omit<EngineFigures, 'engine' | 'firstAnswerBytes'> {
  const variants = traditionalVariants();
  const texts = records.map(({ id, title, text }) => [id, fold(`${title}\n${text}`, variants)]);
  let [right, wrong, expected, absentWithHits] = [0, 0, 0, 0];
  for (const [i, query] of queries.entries()) {
    const sought = fold(query, variants);
    const truth = new Set(texts.filter(([, text]) => text?.includes(sought)).map(([id]) => id));
    const ids = answers[i]?.[0] ?? [];
    const hits = ids.filter((id) => truth.has(id)).length;
    right += hits;
    wrong += ids.length - hits;
    expected += truth.size;
    if (truth.size === 0 && ids.length > 0) absentWithHits++;
  }
  const times = answers.map(([, milliseconds]) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return {
    recall: right / expected,
    precision: right / (right + wrong),
    absentWithHits,
    medianMs: at(0.5),
    p95Ms: at(0.95),
  };
}

function askOurs(page: Page, queries: readonly string[]): Promise<Timed[]> {
  return page.evaluate(async (all) => {
    const answers: Timed[] = [];
    for (const query of all) {
      const start = performance.now();
      const results = await globalThis.searchEngine.search(query);
      const hits = results?.groups.flatMap((group) => group.hits) ?? [];
      answers.push([hits.map(({ id }) => id), performance.now() - start]);
    }
    return answers;
  }, queries);
}

/** As Pagefind's own interface does: the set, and the data of the first ten results. */
export function askStock(page: Page, queries: readonly string[]): Promise<Timed[]> {
  return page.evaluate(async (all) => {
    const { search } = await import('/pagefind/pagefind.js' as string);
    const answers: Timed[] = [];
    for (const query of all) {
      const start = performance.now();
      const results: { data(): Promise<{ raw_url: string }> }[] = (await search(query)).results;
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      const milliseconds = performance.now() - start;
      const data = await Promise.all(results.map((result) => result.data()));
      answers.push([data.map(({ raw_url }) => raw_url), milliseconds]);
    }
    return answers;
  }, queries);
}

export async function loadStock(page: Page, site: string) {
  const blank = new URL('__blank', site).href;
  await page.route(blank, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-CN">' }),
  );
  await page.goto(blank);
}

export async function writeStockIndex(records: readonly SearchRecord[], folder: string) {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh' });
    if (!index) throw new Error(errors.join('\n'));
    for (const { id, title, text } of records) {
      const content = `${title}\n${text}`;
      await index.addCustomRecord({ url: id, content, language: 'zh', meta: { title } });
    }
    for (const { path, content } of (await index.getFiles()).files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  } finally {
    await close();
  }
}

export function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/pagefind/')) return;
    const packed = /\.(js|json)$/.test(pathname);
    sizes.push(
      response.body().then((body) => (packed ? brotliCompressSync(body).length : body.length)),
    );
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function sampleOf(records: readonly SearchRecord[], count: number, seed: number): Sample {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const runs = records.flatMap(({ text }) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
  const all = records.map(({ title, text }) => `${title}\n${text}`).join('\n');
  const chars = Array.from(all.replace(/\P{Script=Han}/gu, ''));
  const present = Array.from({ length: count }, () => {
    const run = Array.from(pick(runs));
    const length = Math.min(pick(LENGTHS), run.length);
    const start = Math.floor(random() * (run.length - length + 1));
    return run.slice(start, start + length).join('');
  });
  const absent: string[] = [];
  while (absent.length < count / 10) {
    const made = Array.from({ length: pick(LENGTHS) }, () => pick(chars)).join('');
    if (!all.includes(made)) absent.push(made);
  }
  return { present, absent };
}

if (import.meta.main) console.log(searchTable(await benchSearch({ records: fixtureRecords })));
