import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import { publishedAnchors } from './published-anchors.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;

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
