import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { publishedAnchors } from './published-anchors.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;
const under = (page: string, anchors: Map<string, string>) =>
  [...anchors].filter(([address]) => address.split('#')[0] === page);

it('promises the pages of targets, measures and progress, and every entry on them', () => {
  const anchors = publishedAnchors(edition);
  expect(under('targets', anchors)).toEqual([
    ['targets', ''],
    ['targets#t01', '全面开展低保边缘家庭认定'],
    ['targets#t02', '加大以工代赈实施力度'],
  ]);
  expect(under('measures', anchors)).toEqual([
    ['measures', ''],
    ['measures#c1', ''],
    ['measures#c2', ''],
  ]);
  expect(under('progress', anchors)).toEqual([
    ['progress', ''],
    ['progress#yi-gong-dai-zhen', '示例部2024年6月发布通知。'],
  ]);
});

it('promises no page that a document does not have', () => {
  const bare = { ...edition, targets: [], measures: [], progress: [], plain: [], services: [] };
  const pages = ['targets', 'measures', 'progress', 'plain', 'ask'];
  expect(pages.flatMap((page) => under(page, publishedAnchors(bare)))).toEqual([]);
});

it('publishes the pages on practice and on principles, with what stands on them', () => {
  const published = publishedAnchors(edition);
  const added = [...published].filter(([address]) => /^(practice|principles)/.test(address));
  expect(added).toEqual([
    ['practice', ''],
    ['practice#shili', '示例县以工代赈'],
    ['principles', ''],
    ['principles#gongping', '公平'],
    ['principles#junheng', '均衡'],
    ['principles#gongping-c1', '公平：（一）扩大覆盖面'],
    ['principles#gongping-c2', '公平：（二）加强低收入群体兜底帮扶'],
    ['principles#junheng-c3', '均衡：（三）优化服务'],
  ]);
});

it('publishes no page on practice or principles for a document without them', () => {
  const bare = { ...edition, reports: [], document: { ...edition.document, principles: [] } };
  const addresses = [...publishedAnchors(bare).keys()];
  expect(addresses.filter((address) => /^(practice|principles)/.test(address))).toEqual([]);
});

it('publishes what a summary kept, clause by clause', () => {
  const [piece] = edition.commentary;
  const commentary = [{ ...piece!, kind: 'summary' as const }];
  const addresses = [...publishedAnchors({ ...edition, commentary }).keys()];
  expect(addresses).toContain('commentary/jiedu/coverage');
  expect(addresses).toContain('commentary/jiedu/coverage#c2');
});

it('promises the collation by clause and by witness, never by variant', () => {
  const anchors = publishedAnchors(edition);
  expect(under('collation', anchors).map(([address]) => address)).toEqual([
    'collation',
    ...edition.clauses.map(({ id }) => `collation#${id}`),
  ]);
  expect(under('collation/a', anchors)).toEqual([['collation/a', '示例报']]);
  const bare = { ...edition, apparatus: null };
  expect(under('collation', publishedAnchors(bare))).toEqual([]);
});

it('promises the frame of every clause for other sites', () => {
  const addresses = [...publishedAnchors(edition).keys()].filter((one) => one.endsWith('/embed'));
  expect(addresses).toEqual(edition.clauses.map(({ id }) => `${id}/embed`));
});
