import { expect, it } from 'vitest';
import { compile } from '../../core/compile.ts';
import type { Edition } from '../../core/model/edition.ts';
import { rowsOfClause, rowsOfText } from './rows-style.ts';

const ROOT = 'src/core/fixtures';
const editionOf = (id: string): Edition => compile(ROOT, id).edition!;

/** The row that each selector of a style sheet is given, in its order. */
function rows(style: string): [string, number][] {
  return [...style.matchAll(/([^{}]+)\{--row:(\d+)/g)].flatMap(([, selectors = '', row]) =>
    selectors.split(',').map((selector): [string, number] => [selector, Number(row)]),
  );
}

it('gives headings and clauses of the whole text rows that rise, with room for the notes of each', () => {
  const found = rows(rowsOfText(editionOf('opinion')));
  const words = found.filter(([selector]) => !selector.startsWith('#r-'));
  expect(words.map(([selector]) => selector)).toEqual([
    '#p',
    '#s1',
    '#c1',
    '#c2',
    '#s2',
    '#c3',
    '#s3',
    '[data-clause=s3]',
  ]);
  for (const [at, [selector, row]] of words.entries()) {
    const next = words[at + 1]?.[1] ?? Number.POSITIVE_INFINITY;
    expect(next - row, selector).toBeGreaterThanOrEqual(/^#s\d$/.test(selector) ? 1 : 4);
  }
  // Notes are given the row of their clause.
  for (const [selector, row] of found.filter(([name]) => name.startsWith('#r-')))
    expect(
      words.some(([, of]) => of === row),
      selector,
    ).toBe(true);
});

it('sets each sentence of a clause in a row of its own, and its notes in the next', () => {
  const style = rowsOfClause(editionOf('opinion').clauses.find(({ id }) => id === 'c2')!);
  const found = new Map(rows(style.replace('@media screen{', '')));
  for (const id of ['c2-1', 'c2-2']) expect(found.get(`#r-${id}`)).toBe(found.get(`#${id}`)! + 1);
  expect(found.get('#c2-2')).toBeGreaterThan(found.get('#r-c2-1')!);
  expect(style).toContain('.reading .clause>:nth-child(2){display:contents}');
});

it('takes no paragraph apart that has words outside its sentences, and no table', () => {
  for (const id of ['law', 'notice', 'code']) {
    for (const clause of editionOf(id).clauses) {
      const style = rowsOfClause(clause);
      const blocks = style.match(/nth-child\(\d+\)/g) ?? [];
      expect(new Set(blocks).size, clause.id).toBe(blocks.length);
      // No two notes in one row.
      const notes = rows(style.replace('@media screen{', '')).filter(([name]) =>
        name.startsWith('#r-'),
      );
      expect(new Set(notes.map(([, row]) => row)).size, clause.id).toBe(notes.length);
    }
  }
});
