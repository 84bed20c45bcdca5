import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { inBrackets, sourceName } from './source-name.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;

it.each([
  ['a', '示例报'],
  ['b', '示例晚报'],
  ['jiedu', '示例解读'],
  ['elsewhere', 'elsewhere'],
])('calls the source %s %s', (id, name) => {
  expect(sourceName(edition, id)).toBe(name);
});

it('keeps brackets of a name apart from its own', () => {
  expect(inBrackets(['甲报', '乙报（推断）'])).toBe('（甲报、乙报〔推断〕）');
});
