import fc from 'fast-check';
import { expect, it } from 'vitest';
import { traditionalVariants } from '../core/text/variants.ts';
import { parseQuery, phrase, tokens } from './tokens.ts';

const variants = traditionalVariants();
const wanted = (query: string) => parseQuery(query, variants).wanted.map(({ words }) => words);
const barred = (query: string) => parseQuery(query, variants).barred.map(({ words }) => words);

it('writes one pair a character, the last alone, the others alone once more at the end', () => {
  expect(tokens('民生好', variants)).toBe('6c11751f 751f597d 597d 6c11 751f');
});

it('ends a run at punctuation, spaces and line breaks', () => {
  const run = tokens('民生', variants).split(' ').slice(0, 2).join(' ');
  for (const edge of ['，', '。', ' ', '　', '\n', '（', '“', '—', '、', '·']) {
    expect(tokens(`民生${edge}民生`, variants)).toBe(`${run} ${run} 6c11`);
  }
});

it('takes a character beyond the BMP as one', () => {
  expect(tokens('𠮷野', variants)).toBe('d842dfb791ce 91ce d842dfb7');
  expect(phrase('𠮷')).toBe('d842dfb7');
});

it('folds width, case and traditional forms', () => {
  expect(tokens('醫療ＨＰＶ', variants)).toBe(tokens('医疗hpv', variants));
});

it.each([
  ['20.6', ['20.6']],
  ['5.92万亿', ['5.92万亿']],
  ['80%以上', ['80%以上']],
  ['养老、托育', ['养老', '托育']],
  ['  养老　托育 ', ['养老', '托育']],
  ['“一老一小”', ['一老一小']],
  ['民\u200b生', ['民生']],
  ['养老 养老', ['养老']],
  ['😀 !? <>', []],
])('cuts the query %s', (query, runs) => {
  expect(wanted(query)).toEqual(runs);
});

it('excludes what follows a leading minus, and only a leading one', () => {
  expect([wanted('养老 -托育'), barred('养老 -托育')]).toEqual([['养老'], ['托育']]);
  expect(barred('－托育')).toEqual(['托育']);
  expect([wanted('2021-2035'), barred('2021-2035')]).toEqual([['2021', '2035'], []]);
  expect([wanted('养老 - --'), barred('养老 - --')]).toEqual([['养老'], []]);
});

it('has a phrase in the tokens of a text exactly when the text holds the run', () => {
  const text = fc.string({
    unit: fc.constantFrom('民', '生', '𠮷', '，', '\n', 'a'),
    maxLength: 24,
  });
  const run = fc.string({
    unit: fc.constantFrom('民', '生', '𠮷', 'a'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(text, run, (printed, sought) => {
      const found = ` ${tokens(printed, variants)} `.includes(` ${phrase(sought)} `);
      expect(found).toBe(printed.includes(sought));
    }),
  );
});
