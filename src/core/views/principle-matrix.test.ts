import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Edition } from '../model/edition.ts';
import { principleMatrix } from './principle-matrix.ts';

const fixture = compile('src/core/fixtures', 'opinion').edition!;
const cells = (edition: Edition) =>
  principleMatrix(edition).map(({ clause, principle, governs, ties }) => [
    clause.id,
    principle.id,
    governs,
    ...ties.map(({ kind, says }) => `${kind} ${says}`),
  ]);

it('fills a cell where the principle governs the section or its heading speaks of the clause', () => {
  expect(cells(fixture)).toEqual([
    ['c1', 'gongping', true],
    ['c2', 'gongping', true, 'verbatim 加大以工代赈实施力度，优先吸纳带动低收入人口'],
    [
      'c3',
      'junheng',
      true,
      'verbatim 以县域为基本单元，全面推进公共服务',
      'editorial 县是基本单元',
    ],
  ]);
});

it('fills a cell by a tie alone, and says that the section does not belong to it', () => {
  const ties = fixture.ties.map((tie) => ({ ...tie, principle: 'gongping' }));
  expect(cells({ ...fixture, ties })).toContainEqual([
    'c3',
    'gongping',
    false,
    'verbatim 以县域为基本单元，全面推进公共服务',
    'editorial 县是基本单元',
  ]);
  expect(cells({ ...fixture, ties })).toContainEqual(['c3', 'junheng', true]);
});
