import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { marksOfReadings } from './mark-readings.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;

/** The marked words of a clause, where the witnesses depart over these code points of （二）. */
function marked(clause: string, span?: { start: number; end: number }): string[] {
  const { text } = edition.clauses.find(({ id }) => id === clause)!;
  const places = edition.apparatus!.places.map((place) => ({ ...place, span: span ?? place.span }));
  const read = { ...edition, apparatus: { ...edition.apparatus!, places } };
  return marksOfReadings(read, clause).map(
    ({ layer, start, end }) => `${layer} ${sliceCodePoints(text, start, end)}`,
  );
}

it('marks the words where witnesses depart, and those the editors doubt', () => {
  expect(marked('c1')).toEqual([]);
  expect(marked('c2')).toEqual(['variant 赈']);
  expect(marked('c3')).toEqual(['doubt 以县域为基本单元']);
});

it('marks the character before the point where a witness has more, or the first of the clause', () => {
  expect(marked('c2', { start: 33, end: 33 })).toEqual(['variant 代']);
  expect(marked('c2', { start: 0, end: 0 })).toEqual(['variant （']);
});
