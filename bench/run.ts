/**
 * `npm run bench` measures everything but `mutations`, which takes an hour; `npm run bench -- page
 * search` only what is named. `--corpus DIR` names a folder of documents for those that read one,
 * `--only WORD` part of the code for `mutations`. Prints tables and writes `bench/results/<name>.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileLibrary } from '../src/core/compile-library.ts';
import { contentRoot } from '../src/core/read/content-root.ts';
import { searchRecords } from '../src/search/records.ts';
import { benchBuild } from './build.ts';
import { benchCards } from './cards.ts';
import { benchCollate } from './collate.ts';
import { benchDocuments } from './documents.ts';
import { benchEngines } from './engines.ts';
import { benchLibrary } from './library.ts';
import { benchLinks } from './links.ts';
import { benchMutations } from './mutations.ts';
import { benchNetwork } from './network.ts';
import { benchOffline } from './offline.ts';
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';
import { benchHostile } from './search-hostile.ts';
import { benchLay } from './search-lay.ts';
import { benchVerify, verifyTable } from './verify.ts';

const { positionals: names, values: options } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, only: { type: 'string' }, sizes: { type: 'string' } },
});

/** Each gives plain figures: rows of a table, or one. */
const BENCHES: Record<string, () => Promise<object>> = {
  build: benchBuild,
  page: () => benchPage(compileLibrary(contentRoot).library.editions[0]!),
  search: () => benchLay(compileLibrary(contentRoot).library),
  'search-exact': () =>
    benchSearch({ records: searchRecords(compileLibrary(contentRoot).library) }),
  documents: async () => benchDocuments(options.corpus),
  'search-hostile': () => benchHostile(compileLibrary(contentRoot).library),
  collate: benchCollate,
  verify: async () => verifyTable(await benchVerify({ corpus: options.corpus })),
  offline: benchOffline,
  network: benchNetwork,
  links: async () => (await benchLinks()).ways,
  library: () => benchLibrary(options.corpus, options.sizes),
  engines: benchEngines,
  cards: () => benchCards(compileLibrary(contentRoot).library),
  mutations: async () => benchMutations(MUTANTS, options.only),
};

/** How many mutants are drawn from each folder. */
const MUTANTS = 40;

const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `没有这项测量：${unknown.join('、')}；可用的有：${Object.keys(BENCHES).join('、')}。`,
  );
  process.exit(1);
}
mkdirSync('bench/results', { recursive: true });
for (const [name, bench] of Object.entries(BENCHES)) {
  if (names.length > 0 ? !names.includes(name) : name === 'mutations') continue;
  console.log(`\n# ${name}`);
  const figures = await bench();
  console.table(figures);
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`);
}
