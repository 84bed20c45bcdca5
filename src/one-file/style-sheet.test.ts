import { expect, it } from 'vitest';
import { joinStyles } from './style-sheet.ts';

it('keeps each rule once, at-rules whole, and is not misled by braces in strings', () => {
  const one = 'a{color:red}@media print{a{color:blue}b{top:0}}q::before{content:"}"}';
  const two = '@media print{a{color:blue}b{top:0}}c{top:1px}a{color:red}';
  expect(joinStyles([one, two])).toBe(`${one}c{top:1px}`);
});
