import { expect, it } from 'vitest';
import { percent } from './percent.ts';

it.each([
  [0, 10, '0%'],
  [1, 3, '33%'],
  [10, 10, '100%'],
  [1, 1000, '不到 1%'],
  [999, 1000, '99%以上'],
  [0, 0, '0%'],
])('%i of %i is %s', (part, whole, printed) => {
  expect(percent(part, whole)).toBe(printed);
});
