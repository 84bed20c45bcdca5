import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import { publishedAnchors } from './published-anchors.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;
const under = (page: string, anchors: Map<string, string>) =>
  [...anchors].filter(([address]) => address.split('#')[0] === page);

it('promises the pages of targets, pledges and progress, and every entry on them', () => {
  const anchors = publishedAnchors(edition);
  expect(under('targets', anchors)).toEqual([
    ['targets', ''],
    ['targets#t01', '全面开展低保边缘家庭认定'],
    ['targets#t02', '加大以工代赈实施力度'],
  ]);
  expect(under('pledges', anchors)).toEqual([
    ['pledges', ''],
    ['pledges#c1', ''],
    ['pledges#c2', ''],
  ]);
  expect(under('progress', anchors)).toEqual([
    ['progress', ''],
    ['progress#yi-gong-dai-zhen', '示例部2024年6月发布通知。'],
  ]);
});

it('promises no page that a document does not have', () => {
  const bare = { ...edition, targets: [], pledges: [], progress: [] };
  const pages = ['targets', 'pledges', 'progress'];
  expect(pages.flatMap((page) => under(page, publishedAnchors(bare)))).toEqual([]);
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
