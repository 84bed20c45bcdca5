import { expect, it } from 'vitest';
import { segment, wordsWithin } from './segment.ts';

const words = new Set([
  '农村',
  '老人',
  '农村老人',
  '没人管',
  '人管',
  '怎么办',
  '社保',
  '社保卡',
  '保卡',
]);
const isWord = (word: string) => words.has(word);

it.each([
  ['农村老人没人管怎么办', ['农村老人', '没人管', '怎么办']],
  ['社保卡', ['社保卡']],
  ['我的社保呢', ['社保']],
  ['保卫', []],
  ['', []],
])('cuts %j into %j', (text, cut) => {
  expect(segment(text, isWord)).toEqual(cut);
});

it('knows the words within a word', () => {
  expect(wordsWithin('农村老人', isWord)).toEqual(['农村', '老人']);
});
