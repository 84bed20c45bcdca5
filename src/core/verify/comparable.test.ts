import { expect, it } from 'vitest';
import { comparable, Joint, rememberingFold } from './comparable.ts';

const foldChar = rememberingFold(new Map([['醫', '医']]));
const chars = (text: string): string => comparable(text, foldChar).chars.join('');

it.each([
  ['医、药（HPV）', '医药hpv'],
  ['占 ８０％', '占80%'],
  ['5.92 与 5。92', '5.92与592'],
  ['1,000所', '1000所'],
  ['8,0%', '8,0%'],
  ['# 一、标题\n（六）推进。（一）再。乙（二）', '标题推进再乙二'],
  ['提出，“（二）甲”，（三）乙', '提出甲乙'],
  ['第（六）条', '第六条'],
  ['1. 甲\n② 乙', '甲乙'],
  ['著力连著改善', '着力连着改善'],
  ['显著、原著、著作', '显著原著著作'],
  ['显着', '显着'],
  ['<b class="x">醫</b>&nbsp;药（略）', '医药'],
])('%j compares as %s', (text, compared) => {
  expect(chars(text)).toBe(compared);
});

it('keeps where characters stood, in code points, and what was between them', () => {
  const { at, joints } = comparable('𠮷，医……药', foldChar);
  expect(at).toEqual([0, 2, 5]);
  expect(joints).toEqual([Joint.clauseEdge, Joint.clauseEdge, Joint.ellipsis, Joint.clauseEdge]);
});
