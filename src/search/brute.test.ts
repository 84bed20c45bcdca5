import { expect, it } from 'vitest';
import { traditionalVariants } from '../core/text/variants.ts';
import { bruteSearch } from './brute.ts';
import { fixtureRecords } from './fixtures/records.ts';
import type { SearchOptions } from './result.ts';

const search = bruteSearch(fixtureRecords, traditionalVariants());
const found = async (query: string, options?: SearchOptions) =>
  (await search(query, options))?.groups.flatMap(({ hits }) => hits.map(({ url }) => url));

it.each([
  ['低保边缘家庭', ['minsheng-2025/c2/#c2-2', 'glossary/di-bao-bian-yuan-jia-ting/']],
  ['共体建', ['minsheng-2025/c6/#c6-2']],
  ['邊緣家', ['minsheng-2025/c2/#c2-2', 'glossary/di-bao-bian-yuan-jia-ting/']],
  ['20.6', ['odd/figures/#figures-1']],
  ['20.7', []],
  ['hpv', ['odd/figures/#figures-1']],
  ['生着', []],
])('finds %s where it stands and nowhere else', async (query, urls) => {
  const results = await found(query);
  expect(results).toEqual(urls);
});

it('takes a space as "and" and a leading minus as "not"', async () => {
  const both = await found('养老 护理型床位', { filters: { kind: ['text'] } });
  expect(both).toHaveLength(1);
  expect(await found('养老 -床位', { filters: { kind: ['text'] } })).not.toContain(both?.[0]);
});

it('puts titles before texts, then what holds the words more often, then document order', async () => {
  const record = (id: string, title: string, text: string) =>
    ({
      id,
      kind: 'text',
      document: 'd',
      url: `${id}/`,
      title,
      text,
      anchors: [],
      filters: {},
    }) as const;
  const ranked = bruteSearch(
    [
      record('once', '第一条', '托育服务。'),
      record('thrice', '第二条', '托育、托育、托育。'),
      record('once-later', '第三条', '托育服务。'),
      record('title', '托育', '服务。'),
    ],
    traditionalVariants(),
  );
  const hits = (await ranked('托育'))?.groups[0]?.hits;
  expect(hits?.map(({ id }) => id)).toEqual(['title', 'thrice', 'once', 'once-later']);
});

it('groups by kind and tells the whole number when it shows less', async () => {
  const results = await search('医共体', { limit: 1 });
  expect(results?.groups.map(({ label, total }) => [label, total])).toEqual([
    ['原文', 1],
    ['术语', 1],
  ]);
  const many = await search('民生', { limit: 1 });
  expect(many?.groups[0]?.hits).toHaveLength(1);
  expect(many?.groups[0]?.total).toBeGreaterThan(1);
});

it('narrows by filters: any of the values of a name, all of the names', async () => {
  const urls = await found('服务', { filters: { audience: ['elder', 'rural'], kind: ['text'] } });
  expect(urls?.map((url) => url.replace(/#.*/, ''))).toEqual(['minsheng-2025/c7/']);
  expect(await found('服务', { filters: { audience: ['nobody'] } })).toEqual([]);
  expect(await found('服务', { filters: { audience: [] } })).toEqual(await found('服务'));
});

it('offers the longest parts that do occur when the whole does not', async () => {
  const results = await search('县域医共体大跃进');
  expect(results).toMatchObject({ outcome: 'nothing', message: '没有找到。', total: 0 });
  expect(results?.near).toEqual([{ words: '县域医共体', total: 2 }]);
  expect((await search('龘民生'))?.near[0]?.words).toBe('民生');
  expect((await search('龘 医共体'))?.near).toEqual([
    { words: '医共体', total: 2 },
    { words: '龘', total: 1 },
  ]);
  expect((await search('魑魅魍魉'))?.near).toEqual([]);
});

it.each([
  ['', 'empty'],
  [' \n　', 'empty'],
  ['，。！？', 'no-words'],
  ['😀👨‍👩‍👧', 'no-words'],
  ['"\'<>&', 'no-words'],
  ['-养老', 'only-exclusions'],
  ['民'.repeat(10_000), 'too-long'],
  ['<img src=x onerror=alert(1)>', 'nothing'],
  ['\ud800', 'no-words'],
])('answers %j by its reason', async (query, outcome) => {
  const results = await search(query);
  expect(results).toMatchObject({ query, outcome, total: 0, groups: [] });
  expect(results?.message).not.toBe('');
});
