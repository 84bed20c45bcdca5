import { expect, it } from 'vitest';
import { segment, wholeWordsOf, wordsWithin } from './segment.ts';

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

it.each([
  ['没有这', '没有这句话', ''],
  ['县域医', '县域医院', '县域'],
  ['老人能领', '老人能领低保', '老人能领'],
  ['低保怎么', '低保怎么办', '低保'],
  ['县域医共体', '县域医共体', '县域医共体'],
])('%s, of what was typed as %s, is offered as “%s”', (part, typed, words) => {
  const empty = new Set(['没有', '这', '怎么', '怎么办']);
  expect(wholeWordsOf(part, typed, (word) => empty.has(word))).toBe(words);
});
