import { expect, it } from 'vitest';
import { traditionalVariants } from '../text/variants.ts';
import { blankMask, tokenize } from './tokens.ts';

const NONE = new Map<string, string>();
const compared = (text: string): string =>
  tokenize(text, NONE)
    .map(({ n }) => n)
    .join('');

it('width, spaces, hard lines and the curl of quotes make no difference', () => {
  expect(compared('（二）用 5年左右，“一老\n\n一小”ＨＰＶ')).toBe(
    compared('(二)用5年左右,"一老一小"hpv'),
  );
});

it('a stop and a comma differ, and so do two kinds of brackets', () => {
  expect(compared('。')).not.toBe(compared('，'));
  expect(compared('「')).not.toBe(compared('“'));
});

it('keeps the character as written and where it stands, in code points', () => {
  expect(tokenize('𠮷 ，', NONE)).toEqual([
    { t: '𠮷', n: '𠮷', at: 0, punctuation: false },
    { t: '，', n: ',', at: 2, punctuation: true },
  ]);
});

it('heading marks are layout only at the start of a line and before a space', () => {
  expect(compared('## 标题\n### (二)条\n#甲 A# 乙')).toBe('标题(二)条#甲a#乙');
  expect([...blankMask('# 甲\n')]).toEqual([1, 1, 0, 1]);
});

it('a percent sign is a word, not a mark', () => {
  expect(tokenize('80%。', NONE).map(({ punctuation }) => punctuation)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

it('holds traditional forms equal when given the pairs', () => {
  expect(tokenize('國務', traditionalVariants()).map(({ n }) => n)).toEqual(['国', '务']);
});
