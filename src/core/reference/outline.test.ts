import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { namedPlaces } from './named-places.ts';
import { outlineOf } from './outline.ts';

const outline = outlineOf(compile('src/core/fixtures', 'code').edition!);
const anchors = (written: string) =>
  namedPlaces(written, [outline])?.places.map(({ anchor }) => anchor);

it.each([
  ['第六条第一款', ['c6-p1']],
  ['第六条第二款', ['c6-p2']],
  ['第六条第二款第（一）项', ['c6-p2-i1']],
  // Between the two 项 stand two 目.
  ['第六条第二款第（二）项', ['c6-p2-i2']],
  ['第六条之一', ['c6z1']],
])('%s of a law with 目 is %j', (written, expected) => {
  expect(anchors(written)).toEqual(expected);
});
