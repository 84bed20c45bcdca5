import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { paragraphName } from './paragraph-name.ts';

function names(document: string, clause: string): string[] {
  const found = compile('src/core/fixtures', document).edition!.clauses.find(
    ({ id }) => id === clause,
  )!;
  return found.paragraphs.map(({ id }) => paragraphName(found, id));
}

it('names 款, 项 and 目 as the law cites them', () => {
  expect(names('code', 'c6')).toEqual([
    '第一款',
    '第二款',
    '第二款第（一）项',
    '第二款第（一）项第1目',
    '第二款第（一）项第2目',
    '第二款第（二）项',
  ]);
});

it('names no 款 where there is one', () => {
  expect(names('plan', 's1-c2')).toEqual(['第（1）项', '第（2）项']);
  expect(names('opinion', 'c1')).toEqual(['']);
});
