import { expect, it } from 'vitest';
import { codePointLength, indexesOf, sliceCodePoints, toCodePointOffset } from './code-points.ts';

it('counts a character beyond the BMP as one', () => {
  expect(codePointLength('𠮷野家')).toBe(3);
  expect(sliceCodePoints('𠮷野家', 1, 2)).toBe('野');
  expect(toCodePointOffset('𠮷野家', 2)).toBe(1);
});

it('finds every occurrence, overlapping ones included', () => {
  expect(indexesOf('𠮷民民民', '民民')).toEqual([1, 2]);
  expect(indexesOf('民生', '')).toEqual([]);
});
