import { expect, it } from 'vitest';
import { fold } from './fold.ts';
import { isRadicalForm, RADICALS } from './radicals.ts';
import { traditionalVariants } from './variants.ts';

it('pairs one form of the block with one character outside it', () => {
  expect(RADICALS.size).toBeGreaterThan(80);
  for (const [form, character] of RADICALS) {
    expect(form).toMatch(/^[\u2e80-\u2ef3]$/u);
    expect(character).not.toMatch(/^[\u2e80-\u2fdf]$/u);
  }
});

it('words copied out of a PDF file are those of the text', () => {
  expect(fold('⻓期租赁家⻔⼝全⺠', traditionalVariants())).toBe('长期租赁家门口全民');
  expect(Array.from('⻓⼝长口', isRadicalForm)).toEqual([true, true, false, false]);
});
