import { expect, it } from 'vitest';
import { parseChineseNumeral, toChineseNumeral } from './numerals.ts';

it.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['二百六十', 260],
  ['一千二百六十', 1260],
])('%s is %i, both ways', (numeral, value) => {
  expect(parseChineseNumeral(numeral)).toBe(value);
  expect(toChineseNumeral(value)).toBe(numeral);
});

it('reads every number it writes', () => {
  for (let value = 1; value <= 9999; value++) {
    expect(parseChineseNumeral(toChineseNumeral(value))).toBe(value);
  }
});

it.each(['', '六条', '6'])('%j is no Chinese numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeNull();
});
