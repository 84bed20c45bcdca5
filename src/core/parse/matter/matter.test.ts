import { expect, it } from 'vitest';
import { addressee } from './addressee.ts';
import { documentNumber } from './document-number.ts';
import { note } from './note.ts';
import { remark } from './remark.ts';
import { signature } from './signature.ts';

it.each(
  [note, documentNumber, addressee, signature, remark].flatMap((matter) =>
    matter.examples.map(([line, matches]) => ({ matter, line, matches })),
  ),
)('$matter.kind: “$line” $matches', ({ matter, line, matches }) => {
  expect(matter.matches(line)).toBe(matches);
});
