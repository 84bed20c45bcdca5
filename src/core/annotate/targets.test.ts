import { expect, it } from 'vitest';
import { compile } from '../compile.ts';

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
