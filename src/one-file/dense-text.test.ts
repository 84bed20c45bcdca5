import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromDenseText, toDenseText } from './dense-text.ts';

it('gives the same bytes back, and at the end no more than the bits that fill a byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const back = fromDenseText(toDenseText(bytes));
      expect(back.subarray(0, bytes.length)).toEqual(bytes);
      expect(back.length - bytes.length).toBeLessThanOrEqual(1);
    }),
  );
});

it('can stand in a script, and is shorter than base64', () => {
  const bytes = Uint8Array.from({ length: 6000 }, (_, at) => (at * 7919) % 251);
  const text = toDenseText(bytes);
  expect(text).not.toMatch(/[<&\\\s]/);
  expect(text.length).toBeLessThan((bytes.length * 8) / 6.4);
});

it('says where a character is none of its own', () => {
  expect(() => fromDenseText('ab<!')).toThrow('Unexpected "<" at 2');
});
