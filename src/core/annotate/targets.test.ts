import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';

const opinion = compile('content', 'minsheng-2025').edition!;

it('keeps every target, each on words that stand in its clause', () => {
  expect(opinion.targets.map(({ id }) => id)).toEqual(
    Array.from({ length: 28 }, (_, at) => `t${String(at + 1).padStart(2, '0')}`),
  );
  for (const { evidence } of opinion.targets) {
    const { text } = opinion.clauses.find(({ id }) => id === evidence.clause)!;
    expect(sliceCodePoints(text, evidence.start, evidence.end)).toBe(evidence.quote);
  }
});

it('reckons a year only where the text gives a length of time, and from the day of adoption', () => {
  const adopted = Number(opinion.document.adopted!.slice(0, 4));
  for (const { evidence, reckoned } of opinion.targets) {
    const years = /用(\d+)年左右时间/.exec(evidence.quote)?.[1];
    expect(reckoned?.year).toBe(years ? adopted + Number(years) : undefined);
  }
  expect(opinion.targets.filter(({ reckoned }) => reckoned)).toHaveLength(2);
});

it('sends a reader of a target to its sentence', () => {
  const [target] = compile('src/core/fixtures', 'opinion').edition!.targets;
  expect(target).toEqual({
    id: 't01',
    kind: 'coverage',
    indicator: '认定工作',
    target: '全面开展',
    deadline: null,
    reckoned: null,
    note: null,
    evidence: {
      clause: 'c2',
      anchor: 'c2-1',
      start: 15,
      end: 27,
      quote: '全面开展低保边缘家庭认定',
    },
  });
});
