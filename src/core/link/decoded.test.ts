import { expect, it } from 'vitest';
import { decoded } from './decoded.ts';

it.each([
  ['', ''],
  ['c6-3', 'c6-3'],
  ['%E6%8E%A8', '推'],
  ['%E6%8E', '%E6%8E'],
  ['100%', '100%'],
])('%j reads %j', (part, words) => {
  expect(decoded(part)).toBe(words);
});
