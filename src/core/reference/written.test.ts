import { expect, it } from 'vitest';
import { referencesIn } from './written.ts';

const mentioned = (text: string) =>
  referencesIn(text).map(({ start, end, clause, divisions, sentence }) => [
    text.slice(start, end),
    clause?.number ?? divisions[0]?.number,
    ...(sentence === null ? [] : [sentence]),
  ]);

it.each([
  ['意见第六条指出，要扩大供给', [['第六条', 6]]],
  [
    '第（十）条提出……第２條',
    [
      ['第（十）条', 10],
      ['第２條', 2],
    ],
  ],
  ['（六）推进资源共享。', [['（六）', 6]]],
  ['依照第一百零三条第二款的规定', [['第一百零三条第二款', 103]]],
  ['《意见》第（六）条第3句写道', [['第（六）条第3句', 6, 3]]],
  ['第三部分提出，扩大普惠性', [['第三部分', 3]]],
  ['𠮷第六条', [['第六条', 6]]],
  ['三条意见、六条措施（2025年）、第一批、第三名、(见附件)、（暂行）', []],
])('in %j it finds %j', (text, found) => {
  expect(mentioned(text)).toEqual(found);
});
