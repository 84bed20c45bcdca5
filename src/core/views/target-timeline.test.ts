import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { targetTimeline } from './target-timeline.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;

it('goes from adoption to the last reckoned deadline', () => {
  const points = targetTimeline(edition);
  expect(points.map(({ at, date, target }) => [at, date, target?.id])).toEqual([
    [0, '2024年1月2日', undefined],
    [expect.closeTo(1 / 24), '2024年2月', undefined],
    [1, '约2026年', 't02'],
  ]);
});

it('is empty where nothing can be reckoned', () => {
  const { adopted: _, ...undated } = edition.document;
  expect(targetTimeline({ ...edition, document: undated })).toEqual([]);
  const unreckoned = edition.targets.map((target) => ({ ...target, reckoned: null }));
  expect(targetTimeline({ ...edition, targets: unreckoned })).toEqual([]);
});
