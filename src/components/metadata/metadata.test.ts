import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compile } from '../../core/compile.ts';
import { clauseLegislation, documentLegislation } from './legislation.ts';
import { metadataTags } from './tags.ts';

const opinion = compile('src/core/fixtures', 'opinion').edition!;
const undated = compile('src/core/fixtures', 'restart').edition!;
const ADDRESS = 'https://a.example/opinion/';

it('pins each clause by the hash of its text', () => {
  const clause = opinion.clauses.find(({ id }) => id === 'c2')!;
  const { encoding } = clauseLegislation(opinion, clause, ADDRESS) as {
    encoding: { sha256: string; text: string };
  };
  expect(encoding.text).toBe(clause.text);
  expect(encoding.sha256).toBe(createHash('sha256').update(encoding.text).digest('hex'));
});

it('pins the document by the hash in document.yaml, and names every clause', () => {
  expect(documentLegislation(opinion, ADDRESS)).toMatchObject({
    '@type': 'Legislation',
    '@id': ADDRESS,
    legislationDate: '2024-01-02',
    encoding: {
      '@type': 'LegislationObject',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
      sha256: opinion.document.sha256,
    },
    hasPart: opinion.clauses.map(({ id }) => ({ '@id': `${ADDRESS}#${id}` })),
  });
});

it('invents neither number nor date', () => {
  const node = documentLegislation(undated, ADDRESS);
  expect(node).not.toHaveProperty('legislationIdentifier');
  expect(node).not.toHaveProperty('legislationDate');
  const names = metadataTags(undated, undated.title, ADDRESS).map(({ name }) => name);
  expect(names).not.toContain('DC.date');
  expect(names).not.toContain('citation_publication_date');
});

it('tells reference managers title, issuers, date and address', () => {
  const tags = metadataTags(opinion, opinion.title, ADDRESS);
  expect(tags).toContainEqual({ name: 'citation_author', content: '示例办公厅' });
  expect(tags).toContainEqual({ name: 'citation_publication_date', content: '2024/01/02' });
  expect(tags).toContainEqual({ name: 'DC.identifier', content: ADDRESS });
});
