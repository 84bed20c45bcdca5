import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { termsByClause } from './terms-by-clause.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;

it('puts every term under the clause that first mentions it, once', () => {
  const apart = { ...edition.terms[0]!, id: 'apart', term: '别处的词' };
  const groups = termsByClause([edition], [...edition.terms, apart]);
  for (const { clause, terms } of groups.filter((group) => group.clause)) {
    for (const { id } of terms) {
      const [first] = edition.mentions.filter((mention) => mention.term === id && mention.clause);
      expect(first?.clause).toBe(clause!.id);
    }
  }
  expect(groups.at(-1)).toEqual({ edition: null, clause: null, terms: [apart] });
  expect(groups.flatMap(({ terms }) => terms)).toHaveLength(edition.terms.length + 1);
});
