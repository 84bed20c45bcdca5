import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { LockedAnchor } from '../model/locked-anchor.ts';
import { ownPages } from './own-pages.ts';

const law = compile('src/core/fixtures', 'law').edition!;
const locked = (address: string, target?: string): LockedAnchor => ({
  address,
  words: '',
  retired: target === undefined ? null : { target, note: '' },
  place: { file: 'ids.lock', line: 1, column: 1 },
});

it('gives a clause of which nothing is said no page', () => {
  expect(law.ownPages).toEqual([]);
});

it('keeps every page that was published, until it is retired', () => {
  expect(ownPages(law, [locked('c2'), locked('c2/embed')])).toEqual(['c2']);
  expect(ownPages(law, [locked('c2/embed', 'c3')])).toEqual([]);
});

it('gives a page to a clause of which the edition speaks, and to it alone', () => {
  const evidence = { clause: 'c3', quote: '', anchor: 'c3-1', start: 0, end: 1 };
  expect(ownPages({ ...law, doubts: [{ evidence, doubt: '', foundSince: [] }] }, [])).toEqual([
    'c3',
  ]);
});

it('gives every clause a page where witnesses attest them', () => {
  const { clauses, ownPages } = compile('src/core/fixtures', 'opinion').edition!;
  expect(ownPages).toEqual(clauses.map(({ id }) => id));
});
