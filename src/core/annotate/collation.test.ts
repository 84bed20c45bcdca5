import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { apparatusStrip } from '../views/apparatus-strip.ts';
import { marksOfReadings } from '../views/mark-readings.ts';
import { readingSentence } from '../views/reading-sentence.ts';
import { variantsOf } from '../views/variants-of.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;
const apparatus = edition.apparatus!;
const textOf = (clause: string): string => edition.clauses.find(({ id }) => id === clause)!.text;

describe('the apparatus of an edition', () => {
  it('compares the witnesses with the text from the title to the last clause', () => {
    const ids = apparatus.blocks.map(({ id }) => id);
    expect(ids).toEqual([
      ...['title', 'dateline', 'p', 's1-heading', 'c1', 'c2'],
      ...['s2-heading', 'c3', 's3-heading', 's3'],
    ]);
    expect(apparatus.attestations.map(({ block }) => block)).toEqual(ids);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(apparatus))).toEqual(apparatus);
  });

  it('is null for a document without witnesses', () => {
    expect(compile('src/core/fixtures', 'law').edition!.apparatus).toBeNull();
  });
});

it('explains a choice by the variants it rests on', () => {
  const [{ evidence, places }] = edition.choices as [(typeof edition.choices)[number]];
  const place = apparatus.places.find(({ id }) => id === places[0])!;
  const reading = place.readings.find(({ witness }) => witness === 'a')!;
  expect(evidence.quote).toBe('以工代赈');
  expect(readingSentence(place, reading, variantsOf(apparatus, place))).toBe('作“振”');
});

it('marks variants and doubts on words of the clause', () => {
  const marks = (clause: string): string[] =>
    marksOfReadings(edition, clause).map(
      ({ layer, start, end }) => `${layer} ${sliceCodePoints(textOf(clause), start, end)}`,
    );
  expect(marks('c2')).toEqual(['variant 赈']);
  expect(marks('c3')).toEqual(['doubt 以县域为基本单元']);
  expect(marks('c1')).toEqual([]);
});

it('lays every variant out along the text', () => {
  const { length, starts, rows } = apparatusStrip(apparatus);
  expect(rows).toEqual([
    {
      witness: 'a',
      covered: [{ start: 0, end: length }],
      departures: [{ at: starts.get('c2')! + 33, class: 'substitution', block: 'c2' }],
    },
    { witness: 'b', covered: [{ start: 0, end: starts.get('s2-heading') }], departures: [] },
  ]);
});
