import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { countMeasures } from '../views/count-measures.ts';

const fixture = compile('src/core/fixtures', 'opinion').edition!;

it('puts measures in the order of the text', () => {
  expect(fixture.measures.map(({ evidence }) => evidence.quote)).toEqual([
    '全面取消限制',
    '加大以工代赈实施力度',
    '优先吸纳带动低收入人口',
  ]);
});

it('counts measures by clause and class, clauses without any left out', () => {
  expect(
    countMeasures(fixture).map(({ clause, counts, total }) => [clause.id, counts, total]),
  ).toEqual([
    ['c1', [1, 0], 1],
    ['c2', [0, 2], 2],
  ]);
});
