import { expect, it } from 'vitest';
import { findDebris } from './layout.ts';

const found = (text: string): string[] =>
  findDebris(text).map(({ span }) => [...text].slice(span.start, span.end).join(''));

it.each([
  ['左右时间，（下转第 2版）\n', '（下转第 2版）'],
  ['能力。\n\n下转第2版', '下转第2版'],
  ['时\n\n间，（下\n\n转第\n\n2版）', '（下\n\n转第\n\n2版）'],
  ['(上接第一版)推动', '(上接第一版)'],
  ['保障。\n责任编辑：张三  李四\n（二）', '责任编辑：张三  李四'],
  ['保障。\n第 2 版\n（二）', '第 2 版'],
])('in %j finds %j', (text, debris) => {
  expect(found(text)).toEqual([debris]);
});

it.each(['推动下沉，转移接续', '出版社第2版教材', '上接天线', '责任编辑由各地确定'])(
  'in %j finds nothing',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

it('knows which debris says that the text goes on elsewhere', () => {
  expect(findDebris('（下转第2版）').map((d) => d.breaksOff)).toEqual([true]);
  expect(findDebris('（上接第1版）').map((d) => d.breaksOff)).toEqual([false]);
});
