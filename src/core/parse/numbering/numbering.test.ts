import { expect, it } from 'vitest';
import { NUMBERINGS, readNumber } from '../read-number.ts';
import { numberOf } from './numbering.ts';

it.each(
  NUMBERINGS.flatMap((numbering) =>
    numbering.examples.map(([line, label, ...values]) => ({ numbering, line, label, values })),
  ),
)('$numbering.kind at the head of “$line”: $label', ({ numbering, line, label, values }) => {
  const found = numberOf(numbering, line);
  expect(found?.label ?? null).toBe(label);
  if (label !== null) {
    expect(found?.values).toEqual(values);
    expect(readNumber(line)?.kind).toBe(numbering.kind);
  }
});

it('reads no number where none stands', () => {
  expect(readNumber('为了示例，制定本法。')).toBeNull();
});
