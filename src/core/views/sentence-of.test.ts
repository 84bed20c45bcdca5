import { expect, it } from 'vitest';
import { sentenceAround } from './sentence-of.ts';

it('gives the whole sentence of a commentary in which words stand', () => {
  const text = '先说一句。“要发展托育服务。”他说，增加托位！再说。';
  const at = (words: string) => {
    const start = text.indexOf(words);
    const { before, after } = sentenceAround(text, { start, end: start + words.length });
    return before + words + after;
  };
  expect(at('先说')).toBe('先说一句。');
  expect(at('托育')).toBe('“要发展托育服务。”');
  expect(at('托位')).toBe('他说，增加托位！');
});
