import { expect, it } from 'vitest';
import { editDistance, nearestOf, nearestPassage } from './nearest.ts';

it.each([
  ['', '', 0],
  ['民生', '民生', 0],
  ['民生', '', 2],
  ['', '民生', 2],
  ['民生', '保民生', 1],
  ['保民生', '民生', 1],
  ['民生', '民主', 1],
  ['民生', '生民', 2],
  ['全面取消限制', '逐步取消限制', 2],
])('from %j to %j are %i characters to put, take or change', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

it.each([
  ['elderly', ['cadres', 'elderly-2', 'elder'], 'elderly-2'],
  ['c7', ['c17', 'c70', 'p'], 'c17'],
  ['t', ['u', 'uv'], 'u'],
  ['abcd', ['abxy'], 'abxy'],
  ['abcd', ['wxyz'], null],
  ['abcd', [], null],
])('for %j of %j suggests %j', (wanted, candidates, nearest) => {
  expect(nearestOf(wanted, candidates)).toBe(nearest);
});

it.each([
  ['全面取消限制', '（一）扩大覆盖面。逐步取消限制。', '逐步取消限制'],
  ['全面取消限制', '逐步取消限制', '逐步取消限制'],
  ['全面取消限制', '取消', null],
  ['全面取消限制', '以县域为基本单元', null],
])('for the words %s in %s suggests %j', (quote, text, nearest) => {
  expect(nearestPassage(quote, text)).toBe(nearest);
});
