import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { printAttestation } from './print-attestation.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;
const { apparatus } = edition.prints[0]!;

/** Where only the second paper prints these code points of the first paragraph of the commentary. */
function alone(start: number, end: number): string {
  const attestations = apparatus.attestations.map((one) => ({
    ...one,
    alone: one.block === 'p1' ? [{ witness: 'b', span: { start, end } }] : [],
  }));
  return printAttestation(edition, { ...apparatus, attestations });
}

it('says nothing where every paper prints all of a commentary', () => {
  expect(printAttestation(edition, apparatus)).toBe('');
});

it('names what only one paper prints, by its first words where it is long', () => {
  expect(alone(0, 4)).toBe('“意见提出”只见于示例晚报。');
  expect(alone(0, 20)).toBe('“意见提出，加大以工代赈实……”一段只见于示例晚报。');
});
