import { expect, it } from 'vitest';
import { placesNamed } from './place.ts';

const places = [
  { document: 'd', id: 'p', title: '序', sentences: 1 },
  { document: 'd', id: 'c6', title: '（六）医疗', sentences: 6 },
  { document: 'd', id: 'c16', title: '（十六）其他', sentences: 2 },
  { document: 'e', id: 's2-c6', title: '（六）重起', sentences: 1 },
  {
    document: 'f',
    id: 'c18',
    title: '第十八条',
    sentences: 4,
    parts: [
      { id: 'c18-p1', name: '第一款' },
      { id: 'c18-p2', name: '第二款' },
      { id: 'c18-p2-i1', name: '第二款第（一）项' },
    ],
  },
  {
    document: 'f',
    id: 'c17z1',
    title: '第十七条之一',
    sentences: 1,
    parts: [{ id: 'c17z1-p1-i3', name: '第（三）项' }],
  },
  { document: 'g', id: 'a1-c6', title: '第六条', sentences: 1 },
  { document: 'd', id: 's5', title: '保障措施', sentences: 7 },
];
const urls = (query: string) => placesNamed(query, places).map(({ url }) => url);

it.each(['第六条', '（六）', '(六)', '６', '6', '第6条', '第（六）条', '六'])(
  '%s is clause 6',
  (query) => {
    expect(urls(query)).toEqual(['d/c6/#c6', 'e/s2-c6/#s2-c6', 'g/a1-c6/#a1-c6']);
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

it.each([
  ['第十八条第二款', 'f/c18/#c18-p2'],
  ['第十八条第二款第（一）项', 'f/c18/#c18-p2-i1'],
  ['第18条第2款第1项', 'f/c18/#c18-p2-i1'],
  ['第十八条第九款', 'f/c18/#c18'],
  ['第十七条之一', 'f/c17z1/#c17z1'],
  ['第十七条之一第三项', 'f/c17z1/#c17z1-p1-i3'],
  ['第十七条之一第一款第（三）项', 'f/c17z1/#c17z1-p1-i3'],
  ['c18-p2-i1', 'f/c18/#c18-p2-i1'],
  ['a1-c6', 'g/a1-c6/#a1-c6'],
])('%s is %s', (query, url) => {
  expect(urls(query)).toEqual([url]);
});

it('knows a sentence of a clause by its number', () => {
  expect(urls('第六条第三句')[0]).toBe('d/c6/#c6-3');
});

it.each(['医共体', '十年', '', '第九十九条', '六中全会'])('%j is no place', (query) => {
  expect(urls(query)).toEqual([]);
});
