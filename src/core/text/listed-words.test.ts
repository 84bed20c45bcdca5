import { expect, it } from 'vitest';
import { countListed } from './listed-words.ts';

const word = (word: string, ...except: string[]) => ({ word, except });
const counted = (text: string, ...words: ReturnType<typeof word>[]) =>
  Object.fromEntries([...countListed(text, words)].map(([{ word }, count]) => [word, count]));

it('counts every place of a word', () => {
  expect(counted('有条件的城市、有条件的学校', word('有条件的'))).toEqual({ 有条件的: 2 });
});

it('finds the longer word first and does not count its characters again', () => {
  expect(counted('稳妥有序提高，有序推进', word('有序'), word('稳妥有序'))).toEqual({
    稳妥有序: 1,
    有序: 1,
  });
});

it('does not count a word within one of its exceptions, and leaves those to other words', () => {
  expect(counted('社会会不会', word('会', '社会'), word('社会'))).toEqual({ 社会: 1, 会: 2 });
  expect(counted('不合理规定', word('合理', '不合理'))).toEqual({});
});
