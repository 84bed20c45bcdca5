import { expect, it } from 'vitest';
import { findCorroborations } from './corroborations.ts';

const BASE = [
  {
    id: 'c1',
    text: '健全社会保障制度。各地要强化责任落实，优化财政支出结构，切实兜住兜牢民生底线。',
  },
];
const quoted = (text: string): string[] =>
  findCorroborations(BASE, [{ id: 's', text }]).map(
    ({ kind, block, span }) =>
      `${kind} ${BASE.find(({ id }) => id === block)!.text.slice(span.start, span.end)}`,
  );

it('finds a sentence whatever mark closes it', () => {
  expect(quoted('意见要求健全社会保\n\n障制度；并')).toEqual(['sentence 健全社会保障制度']);
});

it('joins neighbouring phrases and leaves out what is not quoted', () => {
  expect(quoted('各地要强化责任落实,优化财政支出结构,持续完善')).toEqual([
    'phrase 各地要强化责任落实，优化财政支出结构',
  ]);
  expect(quoted('强调“切实兜住兜牢民生底线”。')).toEqual(['phrase 切实兜住兜牢民生底线']);
});

it('finds nothing in part of a phrase, in other words, or in short ones', () => {
  expect(quoted('强化责任落实')).toEqual([]);
  expect(quoted('切实兜住民生底线')).toEqual([]);
  expect(
    findCorroborations([{ id: 'c', text: '重点完善，其他。' }], [{ id: 's', text: '重点完善' }]),
  ).toEqual([]);
});

it('says where in the source the words stand', () => {
  const [quotation] = findCorroborations(BASE, [{ id: 's', text: '要健全社会\n保障制度' }]);
  expect(quotation!.sourceSpan).toEqual({ start: 1, end: 10 });
});
