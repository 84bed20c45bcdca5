import { expect, it } from 'vitest';
import type { Mark } from '../model/mark.ts';
import { flattenMarks } from './flatten-marks.ts';
import { nestMarks } from './nest-marks.ts';

const mark = (layer: Mark['layer'], ref: string, start: number, end: number): Mark => {
  return { layer, ref, start, end };
};
const flat = (...marks: Mark[]) =>
  flattenMarks(nestMarks('甲乙丙丁戊', marks)).map(({ words, mark }) => [words, mark?.ref ?? null]);

it('gives every word one mark: a term before the words around it', () => {
  expect(flat(mark('tie', 'c1-1', 0, 4), mark('term', 'yi', 1, 2))).toEqual([
    ['甲', 'c1-1'],
    ['乙', 'yi'],
    ['丙丁', 'c1-1'],
    ['戊', null],
  ]);
});

it('prefers words that are the same to a paraphrase around them', () => {
  expect(flat(mark('paraphrase', 'c2-1', 0, 5), mark('tie', 'c1-1', 1, 3))).toEqual([
    ['甲', 'c2-1'],
    ['乙丙', 'c1-1'],
    ['丁戊', 'c2-1'],
  ]);
});

it('of two paraphrases of the same words takes the first', () => {
  expect(flat(mark('paraphrase', 'c6', 0, 5), mark('paraphrase', 'c5', 0, 5))).toEqual([
    ['甲乙丙丁戊', 'c5'],
  ]);
});
