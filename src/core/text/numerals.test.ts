import { expect, it } from 'vitest';
import { parseChineseNumeral, readNumeral, toChineseNumeral } from './numerals.ts';

it.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['一百一十', 110],
  ['二百六十', 260],
  ['一千零五十', 1050],
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

it.each(['', '六条', '6', '十十', '百千', '三四', '零十'])('%j is no Chinese numeral', (text) => {
  expect(parseChineseNumeral(text)).toBeNull();
});

it.each([
  ['6', 6],
  ['６', 6],
  ['一〇三', 103],
  ['二〇二五', 2025],
  ['二千零二十五', 2025],
  ['百零三', 103],
  ['陸', 6],
  ['陆', 6],
  ['壹拾贰', 12],
  ['廿三', 23],
  ['卅', 30],
])('%s, as people write it, is %i', (written, value) => {
  expect(readNumeral(written)).toBe(value);
});

it.each(['', '条', '6条', '1e3', '-1', '十十', '九九乘法'])('%j is no numeral', (text) => {
  expect(readNumeral(text)).toBeNull();
});
