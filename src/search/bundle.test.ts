import { expect, it } from 'vitest';
import { textFileOf } from './bundle.ts';

it.each([
  ['unknown_188435f', 0, 'text/all.json'],
  ['unknown_188435f', 1, 'text/1.json'],
  ['unknown_188435f', 2, 'text/18.json'],
])('the text of the record %s is, by %i digits of its hash, in %s', (id, digits, file) => {
  expect(textFileOf(id, digits)).toBe(file);
});
