import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointLength } from './code-points.ts';
import { fold } from './fold.ts';
import { traditionalVariants } from './variants.ts';

const variants = traditionalVariants();

it.each([
  ['醫療衛生', '医疗卫生'],
  ['衞生', '卫生'],
  ['什么、显著', '什么、显著'],
  ['８０％', '80%'],
  ['ＨＰＶ', 'hpv'],
  ['“一老一小”', '“一老一小”'],
  ['，。（）', ',。()'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text, variants)).toBe(folded);
});

it('keeps the number of code points, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(codePointLength(fold(text, variants))).toBe(codePointLength(text));
    }),
  );
});

it('folds only towards the wanted characters when they are given', () => {
  expect(fold('醫體', traditionalVariants(new Set('医')))).toBe('医體');
});
