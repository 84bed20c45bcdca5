import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { namedPlaces } from './named-places.ts';
import { outlineOf } from './outline.ts';

const outline = outlineOf(compile('src/core/fixtures', 'code').edition!);
const anchors = (written: string) =>
  namedPlaces(written, [outline])?.places.map(({ anchor }) => anchor);

it.each([
  // Of a clause of one paragraph the clause is meant.
  ['第五条第一款', ['c5']],
  ['第六条第一款', ['c6-p1']],
  ['第六条第二款', ['c6-p2']],
  ['第六条第二款第（一）项', ['c6-p2-i1']],
  // Between the two 项 stand two 目.
  ['第六条第二款第（二）项', ['c6-p2-i2']],
  ['第六条之一', ['c6z1']],
])('%s of a law with 目 is %j', (written, expected) => {
  expect(anchors(written)).toEqual(expected);
});

it('knows the pages of a document by their names, and no anchors of them for pages', () => {
  const { pages } = outlineOf(compile('src/core/fixtures', 'opinion').edition!);
  expect(pages).toMatchObject({ 'audiences/elderly': '老年人', 'collation/b': '示例晚报' });
  expect(Object.keys(pages).filter((path) => /#|embed|^c\d|^s\d/.test(path))).toEqual([]);
});
