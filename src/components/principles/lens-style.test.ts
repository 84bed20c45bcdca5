import { expect, it } from 'vitest';
import { lensStyle } from './lens-style.ts';

it('dims what does not bear the principle that is chosen or arrived at', () => {
  expect(lensStyle(['gongping'])).toBe(
    '.principles:has(#lens-gongping:checked) [data-principles]:not([data-principles~="gongping"]),' +
      '.principles:has(#gongping:target):not(:has(.lens :checked)) [data-principles]:not([data-principles~="gongping"])' +
      '{opacity:var(--dim)}',
  );
});

it('refuses an id that would not be one in CSS', () => {
  expect(() => lensStyle(['公平 '])).toThrow('公平');
});
