import { expect, it } from 'vitest';
import { quantitiesIn } from './quantities.ts';

const amounts = (text: string) => quantitiesIn(text).map(({ amount }) => amount);

it.each([
  ['用5年左右时间', ['5年']],
  ['用五年左右时间', ['5年']],
  ['新建改扩建1000所以上优质普通高中', ['1000所']],
  ['不低于80%', ['80%']],
  ['百分之八十', ['80%']],
  ['八成以上', ['80%']],
  ['3.5万人', ['3.5万人']],
  ['每年两次', ['2次']],
  ['一年以后', ['1年']],
])('reads %s', (text, expected) => {
  expect(amounts(text)).toEqual(expected);
});

it('tells points in time, which are no amounts', () => {
  expect(quantitiesIn('提高次年限额')).toEqual([{ words: '次年', amount: null, start: 2, end: 4 }]);
});

it.each(['一老一小', '一步步', '一体化', '统一的', '“一刀切”', '一站式', '三农'])(
  'takes no number out of %s',
  (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  },
);
