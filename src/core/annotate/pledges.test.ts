import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { countPledges } from '../views/count-pledges.ts';

const opinion = compile('content', 'minsheng-2025').edition!;
const fixture = compile('src/core/fixtures', 'opinion').edition!;

it('has 161 pledges, in six classes', () => {
  const inClass = ({ name }: { name: string }) =>
    opinion.pledges.filter(({ strength }) => strength === name).length;
  expect(opinion.pledges).toHaveLength(161);
  expect(opinion.pledgeClasses.map((each) => [each.name, inClass(each)])).toEqual([
    ['刚性', 4],
    ['交付', 33],
    ['完善', 50],
    ['推进', 48],
    ['支持引导', 24],
    ['许可', 2],
  ]);
});

it('points at words that stand in the clause, no words being counted as two pledges', () => {
  const seen = new Set<string>();
  for (const { evidence } of opinion.pledges) {
    const { text } = opinion.clauses.find(({ id }) => id === evidence.clause)!;
    expect(sliceCodePoints(text, evidence.start, evidence.end)).toBe(evidence.quote);
    seen.add(`${evidence.clause}:${evidence.start}`);
  }
  expect(seen.size).toBe(161);
});

it('puts pledges in the order of the text', () => {
  expect(fixture.pledges.map(({ evidence }) => evidence.quote)).toEqual([
    '全面取消限制',
    '加大以工代赈实施力度',
    '优先吸纳带动低收入人口',
  ]);
});

it('counts pledges by clause and class, clauses without any left out', () => {
  expect(
    countPledges(fixture).map(({ clause, counts, total }) => [clause.id, counts, total]),
  ).toEqual([
    ['c1', [1, 0], 1],
    ['c2', [0, 2], 2],
  ]);
});
