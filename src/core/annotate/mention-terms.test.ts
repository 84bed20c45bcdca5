import { expect, it } from 'vitest';
import type { Term } from '../model/term.ts';
import { mentionTerms } from './mention-terms.ts';

const TEXT = '支持养老、助餐等服务进社区，发展老年助餐服务。';
const passage = { text: TEXT, clause: 'c8', commentary: null, anchorAt: () => 'c8-1' };
const term = { id: 'zhu-can', term: '老年助餐', aliases: [] } as unknown as Term;
const phrase = (words: string) => {
  const start = TEXT.indexOf(words);
  return { term: 'zhu-can', start, end: start + words.length };
};
const found = (...quoted: string[]) =>
  mentionTerms(passage, [term], quoted.map(phrase)).map(({ start, end, by, first }) => [
    TEXT.slice(start, end),
    by,
    first,
  ]);

it('keeps a phrase that explains a term beside the places where its form stands', () => {
  expect(found('支持养老、助餐等服务进社区')).toEqual([
    ['支持养老、助餐等服务进社区', 'quotation', false],
    ['老年助餐', 'form', true],
  ]);
});

it('takes a phrase that holds the form for the form', () => {
  expect(found('发展老年助餐服务')).toEqual([['老年助餐', 'form', true]]);
});
