import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../core/compile-library.ts';
import { traditionalVariants } from '../core/text/variants.ts';
import { bruteSearch } from './brute.ts';
import { searchRecords } from './records.ts';
import type { SearchOptions } from './result.ts';
import { searchAids } from './search-aids.ts';

/** What a search says where the site has several documents. */

const { library } = compileLibrary('src/core/fixtures');
const variants = traditionalVariants();
const records = searchRecords(library);
const order = new Map(records.map(({ id }, at) => [id, String(at)]));
const { places } = searchAids(library, variants, (id) => order.get(id)!);
const search = bruteSearch(records, variants, { places });
const textHits = async (query: string, options: SearchOptions = {}) =>
  (await search(query, options))!.groups.find(({ kind }) => kind === 'text')?.hits ?? [];

it('names the document of every answer', async () => {
  const hits = await textHits('示例');
  const titles = new Map(library.editions.map(({ id, document }) => [id, document.shortTitle]));
  expect(new Set(hits.map(({ document }) => document)).size).toBeGreaterThan(2);
  for (const hit of hits) expect(hit.documentTitle).toBe(titles.get(hit.document));
});

it('names none where there is only one', async () => {
  const [edition] = library.editions;
  const alone = searchRecords({ editions: [edition!], glossary: library.glossary });
  expect(alone.some(({ documentTitle, filters }) => documentTitle || filters.genre)).toBe(false);
});

describe('the document that is being read', () => {
  it.each(['law', 'opinion', 'code'])('%s comes first', async (current) => {
    const hits = await textHits('示例', { current });
    const last = hits.findLastIndex(({ document }) => document === current);
    const first = hits.findIndex(({ document }) => document !== current);
    expect(last).toBeGreaterThanOrEqual(0);
    expect(first === -1 || last < first).toBe(true);
  });

  it('comes first also where more hold the words than are read', async () => {
    const many = Array.from({ length: 150 }, (_, at) => ({
      ...records[0]!,
      id: `r${at}`,
      document: at < 140 ? 'first' : 'second',
      title: '',
      text: `第 ${at} 处有这几个字`,
      anchors: [],
    }));
    const results = await bruteSearch(many, variants)('这几个字', { current: 'second', limit: 12 });
    const [group] = results!.groups;
    expect(group!.total).toBe(150);
    expect(group!.hits.map(({ document }) => document)).toEqual([
      ...Array<string>(10).fill('second'),
      ...Array<string>(2).fill('first'),
    ]);
  });
});

it('is narrowed to a document, and to a kind of documents with the number in each', async () => {
  const within = await textHits('示例', { filters: { document: ['law'] } });
  expect(new Set(within.map(({ document }) => document))).toEqual(new Set(['law']));
  const { kind } = library.editions.find(({ id }) => id === 'law')!.document;
  const results = await search('示例', {
    filters: { genre: [kind] },
    count: { genre: [kind] },
  });
  const documents = new Set(
    results!.groups.flatMap(({ hits }) => hits.map(({ document }) => document)),
  );
  for (const id of documents) {
    expect(library.editions.find((edition) => edition.id === id)?.document.kind).toBe(kind);
  }
  expect(results!.counts.genre?.[kind]).toBe(results!.total);
});

it('says of which document a place is, and does not list all that have it', async () => {
  const { doors } = (await search('第三条'))!;
  for (const { name } of doors!.doors) expect(name).toMatch(/^《.+》第三条|^《.+》（三）/);
  const outlines = Array.from({ length: 40 }, (_, at) => ({
    ...places.outlines.find(({ id }) => id === 'law')!,
    id: `law-${at}`,
  }));
  const many = bruteSearch(records, variants, { places: { ...places, outlines } });
  const answered = (await many('第三条'))!.doors!;
  expect(answered.doors.length).toBeLessThan(10);
  expect(answered.remark).toContain('40 处');
});
