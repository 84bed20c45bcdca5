import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../e2e/chromium.ts';
import { loadEngine, serveIndex } from '../e2e/search-engine.ts';
import { bundleScript } from '../src/astro/bundle-script.ts';
import type { Library } from '../src/core/model/library.ts';
import { writeIndex } from '../src/search/index-writer.ts';
import type { SearchRecord } from '../src/search/record.ts';
import { searchRecords } from '../src/search/records.ts';
import { seededRandom } from './random.ts';
import { askStock, countBytes, loadStock, writeStockIndex } from './search.ts';
import type { Query, Sample } from './search-page.ts';

/**
 * What people ask in their own words (`search-lay.tsv`), put to our search and to others: the same
 * queries, the same records, the same browser, its processor slowed down to a quarter.
 */

export interface LayFigures {
  engine: string;
  /** Of the queries that the document answers: the right clause first, and among the first three. */
  first: string;
  firstThree: string;
  /** The same of the half that was held back. */
  heldFirst: string;
  heldThree: string;
  /** Queries without any clause. */
  empty: number;
  /** Of 200 strings that stand nowhere, those for which places are shown as if they did. */
  absentFound: number;
  /** Bytes up to the first answer as a server would send them, program included, in KB. */
  firstAnswerKB: number;
  medianMs: number;
  p95Ms: number;
}

interface Asked extends Query {
  half: string;
  right: string[];
}

/** Clauses and milliseconds of one answer; `exact` when they are shown as holding the words. */
type Answer = { clauses: string[]; milliseconds: number; exact: boolean };

const SITE = 'http://search.test/';
const SLOWER = 4;
const ABSENT = 200;

export async function benchLay(library: Library): Promise<LayFigures[]> {
  const records = searchRecords(library);
  const jieba = Jieba.withDict(dict);
  const cut = (text: string) => jieba.cutForSearch(text, true).join(' ');
  const asked = await layQueries(cut);
  const absent = absentStrings(records).map((query) => ({ query, cut: cut(query) }));
  const queries = [...asked, ...absent];
  const folder = await mkdtemp(join(tmpdir(), 'bench-lay-'));
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const newPage = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return page;
  };
  try {
    const ours = join(folder, 'ours');
    await writeIndex(records, ours, library);
    const figures = [await measureOurs(await newPage(), ours, queries, asked)];
    const stock = join(folder, 'stock');
    await writeStockIndex(records, stock);
    figures.push(await measureStock(await newPage(), stock, queries, asked));
    figures.push(...(await measureOthers(await newPage(), folder, records, cut, queries, asked)));
    return figures;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function layQueries(cut: (text: string) => string): Promise<Asked[]> {
  const lines = await readFile(new URL('search-lay.tsv', import.meta.url), 'utf8');
  return lines
    .split('\n')
    .filter((line) => /^(tune|held)\t/.test(line))
    .map((line) => {
      const [half = '', query = '', right = '-'] = line.split('\t');
      return { half, query, cut: cut(query), right: right === '-' ? [] : right.split(' ') };
    });
}

function absentStrings(records: readonly SearchRecord[]): string[] {
  const random = seededRandom(1);
  const all = records.map(({ title, text }) => `${title}\n${text}`).join('\n');
  const chars = Array.from(all.replace(/\P{Script=Han}/gu, ''));
  const absent: string[] = [];
  while (absent.length < ABSENT) {
    const length = 2 + Math.floor(random() * 7);
    const made = Array.from({ length }, () => chars[Math.floor(random() * chars.length)]).join('');
    if (!all.includes(made)) absent.push(made);
  }
  return absent;
}

async function measureOurs(
  page: Page,
  folder: string,
  queries: readonly Query[],
  asked: readonly Asked[],
): Promise<LayFigures> {
  await serveIndex(page, SITE, pathToFileURL(`${folder}/`));
  const bytes = countBytes(page);
  await loadEngine(page, SITE);
  await page.evaluate((query) => globalThis.searchEngine.search(query), '养老');
  const firstBytes = (await bytes()) + (await programBytes('../src/search/client.ts'));
  const answers = await page.evaluate(
    async (all) => {
      await globalThis.searchEngine.search('没有这句话');
      const found: { urls: string[]; exact: boolean; milliseconds: number }[] = [];
      for (const query of all) {
        const start = performance.now();
        const results = (await globalThis.searchEngine.search(query))!;
        const milliseconds = performance.now() - start;
        const { doors, groups, senses, names, similar } = results;
        const exact = [...groups, ...senses.flatMap((sense) => sense.groups), ...names];
        const hits = [...exact.flatMap((one) => one.hits), ...similar.map(({ hit }) => hit)];
        const texts = hits.filter(({ kind }) => kind === 'text');
        const urls = [...(doors?.doors ?? []), ...texts].map(({ url }) => url);
        found.push({ urls, exact: exact.length > 0, milliseconds });
      }
      return found;
    },
    queries.map(({ query }) => query),
  );
  const seen = answers.map(({ urls, exact, milliseconds }): Answer => {
    return { clauses: clausesOf(urls), exact, milliseconds };
  });
  return figuresOf('ours', seen, asked, firstBytes);
}

async function measureStock(
  page: Page,
  folder: string,
  queries: readonly Query[],
  asked: readonly Asked[],
): Promise<LayFigures> {
  await serveIndex(page, SITE, pathToFileURL(`${folder}/`));
  const bytes = countBytes(page);
  await loadStock(page, SITE);
  await askStock(page, ['养老']);
  const firstBytes = await bytes();
  const answers = await askStock(
    page,
    queries.map(({ query }) => query),
  );
  const seen = answers.map(([ids, milliseconds]): Answer => {
    return { clauses: clausesOf(ids), exact: ids.length > 0, milliseconds };
  });
  return figuresOf('Pagefind as it comes', seen, asked, firstBytes);
}

async function measureOthers(
  page: Page,
  folder: string,
  records: readonly SearchRecord[],
  cut: (text: string) => string,
  queries: readonly Query[],
  asked: readonly Asked[],
): Promise<LayFigures[]> {
  const samples = records.map(({ id, title, text }): Sample => {
    return { id, title, text, cut: cut(`${title}\n${text}`) };
  });
  await page.addScriptTag({
    content: await bundleScript(fileURLToPath(new URL('search-page.ts', import.meta.url))),
  });
  // Each must fetch all records; of its program only its own library.
  const data = samples.map(({ id, title, text }) => ({ id, title, text }));
  const dataBytes = brotliCompressSync(JSON.stringify(data)).length;
  const figures: LayFigures[] = [];
  for (const name of await page.evaluate(() => globalThis.otherEngines.names)) {
    const answers = await page.evaluate(
      ([engine, all, wanted]) =>
        globalThis.otherEngines.run(engine as string, all as Sample[], wanted as Query[]),
      [name, samples, queries] as const,
    );
    const seen = answers.map(([ids, milliseconds]): Answer => {
      return { clauses: clausesOf(ids), exact: ids.length > 0, milliseconds };
    });
    const library = await libraryBytes(name, folder);
    figures.push(figuresOf(name, seen, asked, dataBytes + library));
  }
  return figures;
}

const PACKAGES: Record<string, string[]> = {
  'MiniSearch + Intl.Segmenter': ['minisearch'],
  'Orama, Chinese tokenizer': ['@orama/orama', '@orama/tokenizers/mandarin'],
  'FlexSearch, CJK': ['flexsearch'],
  Fuse: ['fuse.js'],
  'lunr + jieba': ['lunr'],
};

async function libraryBytes(engine: string, folder: string): Promise<number> {
  const entry = join(folder, 'library.js');
  const imports = (PACKAGES[engine] ?? []).map((name, at) => {
    const path = fileURLToPath(import.meta.resolve(name));
    return `import * as library${at} from ${JSON.stringify(path)};\nglobalThis.library${at} = library${at};\n`;
  });
  await writeFile(entry, imports.join(''));
  return brotliCompressSync(await bundleScript(entry)).length;
}

async function programBytes(source: string): Promise<number> {
  const code = await bundleScript(fileURLToPath(new URL(source, import.meta.url)));
  return brotliCompressSync(code).length;
}

/** Ids of clauses in addresses or ids of records: `minsheng-2025/c6/#c6-3`, `minsheng-2025/c6`. */
function clausesOf(addresses: readonly string[]): string[] {
  return [
    ...new Set(addresses.flatMap((one) => /^[^/]+\/([cs]\d+|p)(?:\/|$)/.exec(one)?.[1] ?? [])),
  ];
}

function figuresOf(
  engine: string,
  answers: readonly Answer[],
  asked: readonly Asked[],
  bytes: number,
): LayFigures {
  const answered = asked.map((one, at) => ({ ...one, answer: answers[at]! }));
  const share = (half: string | null, places: number) => {
    const of = answered.filter((one) => one.right.length > 0 && (!half || one.half === half));
    const right = of.filter(({ right: wanted, answer }) =>
      answer.clauses.slice(0, places).some((clause) => wanted.includes(clause)),
    );
    return `${((100 * right.length) / of.length).toFixed(1)} %`;
  };
  const absent = answers.slice(asked.length);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number) =>
    Number((times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(1));
  return {
    engine,
    first: share(null, 1),
    firstThree: share(null, 3),
    heldFirst: share('held', 1),
    heldThree: share('held', 3),
    empty: answered.filter(({ right, answer }) => right.length > 0 && answer.clauses.length === 0)
      .length,
    absentFound: absent.filter(({ exact }) => exact).length,
    firstAnswerKB: Number((bytes / 1024).toFixed(1)),
    medianMs: at(0.5),
    p95Ms: at(0.95),
  };
}
