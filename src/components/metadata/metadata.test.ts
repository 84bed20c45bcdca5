import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compile } from '../../core/compile.ts';
import { datedTexts } from '../../core/views/force.ts';
import { clauseLegislation, documentLegislation, revisionLegislation } from './legislation.ts';
import { metadataTags } from './tags.ts';
import { zoteroItem } from './zotero-item.fixture.ts';

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
});

it('tells reference managers title, issuers, date and address', () => {
  const tags = metadataTags(opinion, opinion.title, ADDRESS);
  expect(tags).toContainEqual({ name: 'DC.creator', content: '示例办公厅' });
  expect(tags).toContainEqual({ name: 'DC.date', content: '2024-01-02' });
  expect(tags).toContainEqual({ name: 'DC.identifier', content: ADDRESS });
});

it('claims no address that is not known', () => {
  const names = metadataTags(opinion, opinion.title, null).map(({ name }) => name);
  expect(names).not.toContain('DC.identifier');
});

it('is saved by Zotero as a web page, whatever kind of document it is', () => {
  for (const kind of ['意见', '法律', '报告', 'report', 'article']) {
    const edition = { ...opinion, document: { ...opinion.document, kind } };
    const tags = [
      { name: 'og:site_name', content: '条分缕析' },
      { name: 'og:type', content: 'website' },
      ...metadataTags(edition, opinion.title, ADDRESS),
    ];
    expect(zoteroItem(tags)).toEqual({
      itemType: 'webpage',
      title: opinion.title,
      creators: ['示例办公厅'],
      date: '2024-01-02',
      publisher: undefined,
      websiteTitle: '条分缕析',
    });
  }
});

it('was saved as an article for the tags of journals, which pages therefore lack', () => {
  const tags = metadataTags(opinion, opinion.title, ADDRESS);
  expect(tags.filter(({ name }) => name.startsWith('citation_'))).toEqual([]);
  expect(zoteroItem([...tags, { name: 'citation_title', content: '题' }]).itemType).toBe(
    'journalArticle',
  );
});

it('says from when a text is in force, and that another is not', () => {
  const amended = compile('src/core/fixtures', 'amended').edition!;
  const address = 'https://a.example/amended/';
  expect(documentLegislation(amended, address)).toMatchObject({
    legislationLegalForce: 'https://schema.org/InForce',
    legislationDateVersion: '2018-01-01',
    temporalCoverage: '2018-01-01/2024-07-01',
  });
  const [earlier] = datedTexts(amended);
  expect(revisionLegislation(amended, earlier!, address)).toMatchObject({
    '@id': `${address}revisions/2010-01-01/`,
    legislationLegalForce: 'https://schema.org/NotInForce',
    legislationDate: '2009-10-01',
    exampleOfWork: { '@id': address },
  });
  expect(documentLegislation(opinion, ADDRESS)).not.toHaveProperty('legislationLegalForce');
});
