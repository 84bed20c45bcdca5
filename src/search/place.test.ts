import { expect, it } from 'vitest';
import { placesNamed } from './place.ts';

const places = [
  { document: 'd', id: 'p', title: '序', sentences: 1 },
  { document: 'd', id: 'c6', title: '（六）医疗', sentences: 6 },
  { document: 'd', id: 'c16', title: '（十六）其他', sentences: 2 },
  { document: 'e', id: 's2-c6', title: '（六）重起', sentences: 1 },
  { document: 'd', id: 's5', title: '保障措施', sentences: 7 },
];
const urls = (query: string) => placesNamed(query, places).map(({ url }) => url);

it.each(['第六条', '（六）', '(六)', '６', '6', '第6条', '第（六）条', '六'])(
  '%s is clause 6',
  (query) => {
    expect(urls(query)).toEqual(['d/c6/#c6', 'e/s2-c6/#s2-c6']);
  },
);

it.each([
  ['c6-3', 'd/c6/#c6-3'],
  ['c16', 'd/c16/#c16'],
  ['s5-2', 'd/s5/#s5-2'],
  ['https://example.org/d/c6/#c6-3', 'd/c6/#c6-3'],
  ['c6-99', 'd/c6/#c6'],
])('%s is %s', (query, url) => {
  expect(urls(query)).toEqual([url]);
});

it('knows a sentence of a clause by its number', () => {
  expect(urls('第六条第三句')[0]).toBe('d/c6/#c6-3');
});

it.each(['医共体', '十年', '', '第九十九条', '六中全会'])('%j is no place', (query) => {
  expect(urls(query)).toEqual([]);
});
