import { expect, it } from 'vitest';
import { claimsIn } from './claims.ts';

it.each([
  ['意见第六条指出', [6]],
  ['第（十）条', [10]],
  ['（六）推进', [6]],
  ['第 12 条和第２条', [12, 2]],
  ['三条意见', []],
  ['第三部分', [3]],
  ['第一百零三条', [103]],
  ['第六条第二款第（一）项规定', [6]],
  ['第十七条之一第（三）项', [17]],
  ['依照前款第（一）项、（二）项', []],
  ['（2025）1号', []],
  ['第六条至第八条', [6]],
])('%s names %j', (text, clauses) => {
  expect(claimsIn(text).map(({ number }) => number)).toEqual(clauses);
});

it('counts spans in code points from the given offset', () => {
  expect(claimsIn('𠮷第六条', 5)[0]!.span).toEqual({ start: 6, end: 9 });
});
