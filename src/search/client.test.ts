import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { traditionalVariants } from '../core/text/variants.ts';
import { RANKED } from './answer.ts';
import { bruteSearch } from './brute.ts';
import { createSearch } from './client.ts';
import { fixtureRecords } from './fixtures/records.ts';
import { writeIndex } from './index-writer.ts';
import type { SearchRecord } from './record.ts';
import type { SearchOptions } from './result.ts';

/** The real index and Pagefind's own browser module; only `fetch` is made to read files. */

/** More records than are ranked, in two kinds, so that document order has to hold as well. */
const many = Array.from(
  { length: RANKED + 30 },
  (_, i): SearchRecord => ({
    id: `many/${i}`,
    kind: i % 3 === 0 ? 'commentary' : 'text',
    document: 'many',
    url: `many/${i}/`,
    title: i % 7 === 0 ? '遍地' : `第${i}条`,
    text: `${'遍地都是。'.repeat(1 + (i % 4))}${i}号${'字'.repeat(i)}。`,
    anchors: [],
    filters: { parity: [i % 2 === 0 ? 'even' : 'odd'] },
  }),
);
const records = [...fixtureRecords, ...many];
const brute = bruteSearch(records, traditionalVariants());

let folder: string;
let base: string;
const fetched: string[] = [];
let broken = /(?!)/;
let stalled = /(?!)/;
/** In the place of every text file. */
let planted = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  base = `${pathToFileURL(folder).href}/`;
  await writeIndex(records, join(folder, 'pagefind'));
  await writeIndex(records, join(folder, 'parts'), undefined, { part: 4000 });
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address, base);
    fetched.push(url.href.slice(base.length));
    if (stalled.test(url.href)) return new Promise<Response>(() => {});
    if (broken.test(url.href)) return new Response('', { status: 503 });
    if (planted && url.href.includes('/text/')) return new Response(planted);
    url.search = '';
    return new Response(await readFile(url));
  });
});
afterEach(() => {
  broken = /(?!)/;
  stalled = /(?!)/;
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const open = () => createSearch({ base, bundlePath: 'pagefind/' });

describe('finds just the records in which the words stand, by plain inclusion', () => {
  let search: ReturnType<typeof open> | undefined;
  it.each(['民生', '𠮷野', '20.6', '80%', '遍地', '7号', '共体建', '龘', '大跃进'])(
    '%s',
    async (words) => {
      search ??= open();
      const { groups } = (await search.search(words, { limit: records.length }))!;
      const found = groups.flatMap(({ hits }) => hits.map(({ id }) => id));
      const holding = records.filter(({ title, text }) =>
        `${title}\n${text}`.normalize('NFKC').includes(words),
      );
      expect(found.toSorted()).toEqual(holding.map(({ id }) => id).toSorted());
    },
  );
});

describe('answers the same from the index as from the records in memory', () => {
  const queries: [string, SearchOptions?][] = [
    ['民生'],
    ['民'],
    ['龘'],
    ['𠮷'],
    ['𠮷野'],
    ['醫療衛生'],
    ['医疗卫生'],
    ['20.6'],
    ['80%'],
    ['养老、托育'],
    ['养老 -托育'],
    ['服务', { filters: { kind: ['text'] } }],
    ['服务', { filters: { audience: ['elder', 'rural'] } }],
    ['服务', { filters: { audience: ['nobody'] } }],
    ['服务', { filters: { nothing: ['x'] } }],
    ['服务', { filters: { audience: [] }, limit: 2 }],
    ['遍地'],
    ['遍地', { limit: 10 }],
    ['遍地 -7号', { limit: 10 }],
    ['遍地', { filters: { kind: ['commentary'] } }],
    ['遍地', { filters: { parity: ['odd'], kind: ['text', 'term'] }, limit: 5 }],
    ['都', { filters: { parity: ['even', 'odd'] }, limit: 5 }],
    ['县域医共体大跃进'],
    ['龘 医共体'],
    ['魑魅魍魉'],
    ['<b>民生</b>'],
    ['"民生"'],
    [''],
    ['，。'],
    ['😀'],
    ['民'.repeat(10_000)],
    ['民 '.repeat(249)],
    ['生'.repeat(400)],
    ['\ud800民'],
  ];
  let search: ReturnType<typeof open> | undefined;
  it.each(queries)('%s %j', async (query, options) => {
    search ??= open();
    const results = await search.search(query, options);
    expect(results).toEqual(await brute(query, options));
  });
});

it('fetches only what it needs, everything but the manifest under the tag of the build', async () => {
  fetched.length = 0;
  const search = open();
  expect(fetched).toEqual([]);
  await search.search('共体建');
  const manifest = JSON.parse(await readFile(join(folder, 'pagefind/search.json'), 'utf8'));
  expect(fetched[0]).toBe('pagefind/search.json');
  expect(fetched).toContain(`pagefind/pagefind-entry.json?ts=${manifest.tag}`);
  expect(fetched.filter((path) => path.includes('/text/'))).toHaveLength(1);
});

it('drops the answer to a search that a later one has overtaken', async () => {
  const search = open();
  const [first, second] = await Promise.all([search.search('养老'), search.search('托育')]);
  expect(first).toBeNull();
  expect(second?.query).toBe('托育');
});

it('says so when its files cannot be loaded, and works again once they can', async () => {
  const search = open();
  broken = /search\.json|\/text\//;
  expect(await search.search('养老')).toMatchObject({ outcome: 'unavailable', total: 0 });
  broken = /\/text\//;
  expect(await search.search('养老')).toMatchObject({ outcome: 'unavailable', total: 0 });
});

it('says so when its files begin to come and never end', async () => {
  const search = createSearch({ base, bundlePath: 'pagefind/', patience: 20 });
  stalled = /search\.json/;
  expect(await search.search('养老')).toMatchObject({ outcome: 'unavailable', total: 0 });
});

it('knows an index to be whole that holds no words of a text, only long ones of filters', async () => {
  const site = await mkdtemp(join(tmpdir(), 'search-'));
  const mute = fixtureRecords.map((record) => ({ ...record, title: '——', text: '……' }));
  await writeIndex(mute, join(site, 'pagefind'));
  const search = createSearch({ base: `${pathToFileURL(site).href}/`, bundlePath: 'pagefind/' });
  expect((await search.search('魑魅魍魉'))?.outcome).toBe('nothing');
  await rm(site, { recursive: true });
});

it('goes over to the index of a new release when the files of the one it opened are gone', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
  const site = await mkdtemp(join(tmpdir(), 'search-'));
  const address = `${pathToFileURL(site).href}/`;
  const publish = async (ending: string) => {
    await rm(join(site, 'pagefind'), { recursive: true, force: true });
    const changed = records.map((record) => ({ ...record, text: record.text + ending }));
    await writeIndex(changed, join(site, 'pagefind'));
  };
  const search = createSearch({ base: address, bundlePath: 'pagefind/' });
  const texts = async (query: string) =>
    (await search.search(query))?.groups.flatMap(({ hits }) => hits.map(({ id }) => id));
  await publish('旧版。');
  expect(await texts('养老')).not.toEqual([]);
  await publish('新版。');
  const before = fetched.length;
  expect(await texts('魑魅新版')).toEqual([]);
  expect(await texts('龘')).not.toEqual([]);
  expect(fetched.slice(before).filter((path) => /search\.json$/.test(path))).toHaveLength(1);
  expect((await search.search('新版'))?.total).toBe(records.length);
  reported.mockRestore();
  await rm(site, { recursive: true });
});

describe('where the index cannot be run', () => {
  const engine = WebAssembly;
  const wrong = () => Promise.reject(new Error('planted'));
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => {
    vi.stubGlobal('WebAssembly', engine);
    vi.restoreAllMocks();
  });

  it.each<[string, object | undefined]>([
    ['is missing', undefined],
    ['is too old', { validate: () => false }],
    ['goes wrong', { validate: () => true, compile: wrong, instantiate: wrong }],
  ])('reads through all of the text: WebAssembly %s', async (_, given) => {
    vi.stubGlobal('WebAssembly', given);
    fetched.length = 0;
    const search = open();
    const options = { filters: { kind: ['text', 'term'] } };
    for (const query of ['共体建', '遍地 -7号', '龘', '魑魅魍魉']) {
      expect(await search.search(query, options)).toEqual(await brute(query, options));
    }
    const texts = fetched.filter((path) => path.includes('/text/'));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('does not call a fault of its own one of the network', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const search = open();
    planted = '{"unknown_1":{"id":"without a title"}}';
    const results = await search.search('养老');
    expect(results).toMatchObject({ outcome: 'failed', total: 0 });
    planted = '';
    expect((await search.search('养老'))?.outcome).toBe('found');
  });
});

it('never takes an index file that it could not load for one without the words', async () => {
  const index = await readdir(join(folder, 'pagefind/index'));
  expect(index.length).toBeGreaterThan(1);
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const name of index) {
    const search = open();
    broken = new RegExp(name);
    const first = await search.search('魑魅魍魉');
    broken = /(?!)/;
    expect(first?.outcome, name).toBe('unavailable');
    expect((await search.search('魑魅魍魉'))?.outcome).toBe('nothing');
  }
  expect(reported).toHaveBeenCalledTimes(index.length);
  reported.mockRestore();
});

it('writes the same bytes for the same records, and ships no file of Pagefind it does not use', async () => {
  const again = join(folder, 'again');
  await writeIndex(records, again);
  const names = (await readdir(again, { recursive: true })).sort();
  expect(names).toEqual((await readdir(join(folder, 'pagefind'), { recursive: true })).sort());
  for (const name of names.filter((path) => /\.\w+$/.test(path))) {
    const [one, other] = await Promise.all(
      ['pagefind', 'again'].map((index) => readFile(join(folder, index, name))),
    );
    expect(one?.equals(other as Buffer), name).toBe(true);
  }
  expect(names.filter((path) => /ui|highlight|fragment|playground/.test(path))).toEqual([]);
});

it('refuses records that cannot be told apart, naming them all', async () => {
  const [a, b] = fixtureRecords as [SearchRecord, SearchRecord];
  await expect(writeIndex([a, a, b, b], join(folder, 'none'))).rejects.toThrow(
    `record id stands twice: ${a.id}\nrecord id stands twice: ${b.id}`,
  );
  await expect(writeIndex([], join(folder, 'none'))).rejects.toThrow('no records');
});

describe('an index in parts', () => {
  const openParts = () => createSearch({ base, bundlePath: 'parts/' });

  it.each(['民生', '20.6', '遍地', '7号', '大跃进'])('answers as one does: %s', async (words) => {
    const found = async (search: ReturnType<typeof open>) => {
      const { groups, total } = (await search.search(words))!;
      const ids = groups.flatMap(({ hits }) => hits.map(({ id }) => id));
      return { total, ids: ids.toSorted() };
    };
    expect(await found(openParts())).toEqual(await found(open()));
    expect(fetched.some((path) => /parts\/part\/1\/index\//.test(path))).toBe(true);
  });

  it('says that it could not be searched where a part did not come', async () => {
    broken = /parts\/part\/1\/index\//;
    expect(await openParts().search('遍地')).toMatchObject({ outcome: 'unavailable' });
  });
});
