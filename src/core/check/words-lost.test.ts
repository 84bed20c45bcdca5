import { expect, it } from 'vitest';
import { Diagnostics } from '../diagnostic.ts';
import { sourceWords } from '../parse/source-words.ts';
import { checkWords } from './words-lost.ts';

function told(source: string, tree: string): string[] {
  const diagnostics = new Diagnostics();
  checkWords(sourceWords(source), tree, 'text.mdx', diagnostics);
  return diagnostics.all.map(({ line, message }) => `${line} ${message}`);
}

it('finds nothing where layout and marks are all that differ', () => {
  expect(
    told('# 标题\n\n　　正文　一行\n| 甲 | 乙 |\n|---|---|\n', '标题\n正文　一行\n甲\t乙\n'),
  ).toEqual([]);
});

it('tells the line whose words the tree has lost, altered or moved', () => {
  const fault = (source: string, tree: string) =>
    `3 读入的字与正文不同：正文这里是“${source}”，读入的是“${tree}”。这是程序的错，请报告给维护者。`;
  expect(told('# 标题\n\n1. 甲。\n', '标题\n甲。\n')).toEqual([fault('1.甲。', '甲。')]);
  expect(told('# 标题\n\n甲。\n乙。\n', '标题\n乙。\n甲。\n')).toEqual([fault('甲。', '乙。甲。')]);
});

it('tells of words that were added behind the last', () => {
  expect(told('# 标题', '标题\n甲')).toEqual([
    '1 读入的字与正文不同：正文这里是“”，读入的是“甲”。这是程序的错，请报告给维护者。',
  ]);
});
