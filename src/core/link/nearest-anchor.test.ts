import { expect, it } from 'vitest';
import { nearestAnchor } from './nearest-anchor.ts';

const page = new Set(['s2', 's2-c1', 's2-c1-1', 'c3', 'c3-1', 'c6', 'c6-1']);
const exists = (id: string) => page.has(id);
const retired = [
  { address: 'c8-1', target: 'c3-1', note: '并入（三）' },
  { address: 'c6-7', target: null, note: '该句已删去' },
  { address: 'c9', target: 'c3-4', note: '移至（三）' },
];

it.each([
  ['c6-99', 'c6', ''],
  ['s2-c1-9', 's2-c1', ''],
  ['s2-c9-9', 's2', ''],
  ['c99-1', null, ''],
  ['没有', null, ''],
  ['c8-1', 'c3-1', '并入（三）'],
  ['c6-7', 'c6', '该句已删去'],
  ['c9', 'c3', '移至（三）'],
])('%s leads to %s', (wanted, anchor, note) => {
  expect(nearestAnchor(wanted, exists, retired)).toEqual({ asked: wanted, anchor, note });
});

it.each(['c6-1-2', 'c6-1-2-3'])('%s, deeper than a sentence, leads to the sentence', (wanted) => {
  expect(nearestAnchor(wanted, exists, retired)).toMatchObject({ asked: wanted, anchor: 'c6-1' });
});

it.each(['c6-1。', 'c6-1.', 'c6-1，', 'c6-1”）', 'c6-1-', 'c6-1%'])(
  '%s means c6-1, as if it had been asked',
  (wanted) => {
    expect(nearestAnchor(wanted, exists, retired)).toMatchObject({ asked: 'c6-1', anchor: 'c6-1' });
  },
);

it('takes punctuation off what is retired or unknown, too', () => {
  expect(nearestAnchor('c8-1。', exists, retired)).toEqual({
    asked: 'c8-1',
    anchor: 'c3-1',
    note: '并入（三）',
  });
  expect(nearestAnchor('c6-99。', exists, retired)).toMatchObject({ asked: 'c6-99', anchor: 'c6' });
  expect(nearestAnchor('。', exists, retired)).toMatchObject({ asked: '。', anchor: null });
});
