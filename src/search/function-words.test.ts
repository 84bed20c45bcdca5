import { expect, it } from 'vitest';
import { withoutFunctionWords } from './function-words.ts';

it.each([
  ['低保怎么办', '低保'],
  ['我想知道生育津贴怎么领', '生育津贴'],
  ['请问，托儿所多少钱？', '托儿所'],
  ['公积金', '公积金'],
  ['以工代赈', '以工代赈'],
  ['康复护能', '康复护能'],
  ['怎么办', ''],
])('of %j it leaves %j', (query, left) => {
  expect(withoutFunctionWords(query)).toBe(left);
});
