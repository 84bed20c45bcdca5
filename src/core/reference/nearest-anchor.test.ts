import { expect, it } from 'vitest';
import { nearestAnchor } from './nearest-anchor.ts';
import type { Outline } from './outline.ts';

const page = new Set(['s2', 's2-c1', 's2-c1-1', 'c3', 'c3-1', 'c6', 'c6-1']);
const exists = (id: string) => page.has(id);
const retired = [
  { address: 'c8-1', target: 'c3-1', note: '并入（三）' },
  { address: 'c6-7', target: null, note: '该句已删去' },
  { address: 'c9', target: 'c3-4', note: '移至（三）' },
];
const clause = (id: string, label: string, sentences: number) => ({
  id,
  section: null,
  label,
  title: '',
  sentences,
});
const outline: Outline = {
  id: '',
  titles: ['示例'],
  kind: '意见',
  sections: [{ id: 's2', label: '二、', title: '重点任务' }],
  clauses: [clause('c3', '（三）', 1), clause('c6', '（六）', 1)],
  pages: {},
  retired: [],
};
const nearest = (wanted: string) => nearestAnchor(wanted, exists, retired, outline);

it.each([
  ['c6-99', 'c6', ''],
  ['s2-c1-9', 's2-c1', ''],
  ['s2-c9-9', 's2', ''],
  ['没有', null, ''],
  ['c8-1', 'c3-1', '并入（三）'],
  ['c6-7', 'c6', '该句已删去'],
  ['c9', 'c3', '移至（三）'],
])('%s leads to %s', (wanted, anchor, note) => {
  expect(nearest(wanted)).toEqual({ asked: wanted, anchor, exact: false, note });
});

it.each(['c6-1-2', 'c6-1-2-3'])('%s, deeper than a sentence, leads to the sentence', (wanted) => {
  expect(nearest(wanted)).toMatchObject({ asked: wanted, anchor: 'c6-1', exact: false });
});

it.each([
  'c6-1。',
  'c6-1.',
  'c6-1，',
  'c6-1”）',
  'c6-1-',
  'c6-1%',
  'C6-1',
  'c6—1',
  'c6-1，详见',
  'c6-1?from=singlemessage',
  'c6-1&shareTo=weixin',
  'c6-1#wechat_redirect',
  'c6-1%EF%BC%8C%E8%AF%A6%E8%A7%81',
  '第六条第一句',
  '（六）第1句',
])('%s means c6-1, as if it had been asked', (wanted) => {
  expect(nearest(wanted)).toMatchObject({ anchor: 'c6-1', exact: true });
});

it.each([
  ['第三条', 'c3'],
  ['%E7%AC%AC%E4%B8%89%E6%9D%A1', 'c3'],
  ['（三）', 'c3'],
  ['二、重点任务', 's2'],
  ['第二部分', 's2'],
])('%s means %s', (wanted, anchor) => {
  expect(nearest(wanted)).toMatchObject({ anchor, exact: true });
});

it('says of a number that does not exist which clause is nearest', () => {
  expect(nearest('第五条')).toMatchObject({ asked: '第五条', anchor: 'c3', exact: false });
  expect(nearest('c99-1')).toMatchObject({ asked: 'c99-1', anchor: 'c6', exact: false });
});

it.each(['wechat_redirect', 'rd', ''])(
  'takes %j, which a chat app wrote, for no place',
  (wanted) => {
    expect(nearest(wanted)).toEqual({ asked: '', anchor: null, exact: true, note: '' });
  },
);

it('takes punctuation off what is retired or unknown, too', () => {
  expect(nearest('c8-1。')).toMatchObject({ asked: 'c8-1', anchor: 'c3-1', note: '并入（三）' });
  expect(nearest('c6-99。')).toMatchObject({ asked: 'c6-99', anchor: 'c6' });
  expect(nearest('。')).toMatchObject({ asked: '。', anchor: null });
});
