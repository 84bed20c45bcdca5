import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLocator, writeLocator } from './locator.ts';
import { type Passage, wordsOf } from './passage.ts';

const passages: Passage[] = [
  { id: 'c1', text: '（一）扩大覆盖面。全面取消限制。𠮷野家也是。' },
  { id: 'h-s2', text: '二、提高均衡性' },
  { id: 's2-c1', text: '（一）优化服务。全面取消限制。\n以县域为基本单元，全面推进公共服务。' },
];
const stretch = (from: string, start: number, to: string, end: number) => ({
  from: { passage: from, at: start },
  to: { passage: to, at: end },
});

it('counts code points', () => {
  expect(wordsOf(passages, stretch('c1', 16, 'c1', 19))).toBe('𠮷野家');
});

it('takes the passages between, a line each', () => {
  expect(wordsOf(passages, stretch('c1', 19, 's2-c1', 8))).toBe(
    '也是。\n二、提高均衡性\n（一）优化服务。',
  );
});

it('takes a passage from its first character to its last', () => {
  expect(wordsOf(passages, stretch('h-s2', 0, 'h-s2', 7))).toBe('二、提高均衡性');
  expect(wordsOf(passages, stretch('c1', 21, 'h-s2', 1))).toBe('。\n二');
});

it.each([
  ['a passage that is not there', stretch('c9', 0, 'c9', 2)],
  ['backwards', stretch('s2-c1', 0, 'c1', 2)],
  ['empty', stretch('c1', 3, 'c1', 3)],
  ['beyond the end', stretch('c1', 3, 'c1', 99)],
  ['without a character of its first passage', stretch('c1', 22, 'h-s2', 3)],
  ['without a character of its last passage', stretch('c1', 3, 'h-s2', 0)],
])('has no words for a stretch that is %s', (_, wrong) => {
  expect(wordsOf(passages, wrong)).toBeNull();
  expect(() => writeLocator(passages, wrong)).toThrow(RangeError);
});

it('leads back to exactly the stretch it was written for', () => {
  const point = fc
    .constantFrom(...passages)
    .chain(({ id, text }) =>
      fc.record({ passage: fc.constant(id), at: fc.nat(Array.from(text).length) }),
    );
  fc.assert(
    fc.property(point, point, (from, to) => {
      if (wordsOf(passages, { from, to }) === null) return;
      expect(readLocator(writeLocator(passages, { from, to }), passages)).toEqual({ from, to });
    }),
  );
});

it('is safe in an address', () => {
  expect(writeLocator(passages, stretch('c1', 9, 's2-c1', 8))).toMatch(
    /^c1\.9\.s2-c1\.8\.[0-9a-z]{7}$/,
  );
});

it('refuses when other words stand there, and never leads to them', () => {
  const locator = writeLocator(passages, stretch('c1', 9, 'c1', 15));
  const reworded = passages.map(({ id, text }) => ({
    id,
    text: text.replace('全面取消限制', '逐步取消限制'),
  }));
  expect(readLocator(locator, reworded)).toBe('other-words');
  const across = writeLocator(passages, stretch('c1', 9, 's2-c1', 3));
  expect(readLocator(across, reworded)).toBe('other-words');
});

it('follows words that have moved within their clause', () => {
  const locator = writeLocator(passages, stretch('c1', 16, 'c1', 21));
  const moved = passages.map(({ id, text }) => ({ id, text: text.replace('扩大', '逐步扩大') }));
  expect(readLocator(locator, moved)).toEqual(stretch('c1', 18, 'c1', 23));
});

it('refuses to choose between two places', () => {
  const locator = writeLocator(passages, stretch('c1', 9, 'c1', 15));
  const twice = [
    { id: 'c1', text: '全面取消限制，全面取消限制。' },
    { id: 's2-c1', text: '全面取消限制。' },
  ];
  expect(readLocator(locator, twice)).toBe('other-words');
});

it.each(['', 'c6', 'c6.1.2', 'c6.1.2.xyz', '../c6.1.2.0000000', 'c6.1.2.0000000&from=x'])(
  'takes %j for no locator',
  (value) => {
    expect(readLocator(value, passages)).toBe('malformed');
  },
);
