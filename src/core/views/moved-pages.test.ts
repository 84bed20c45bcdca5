import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { movedPages, retiredInText } from './moved-pages.ts';

const compiled = compile('src/core/fixtures', 'opinion').edition!;
const note = '改了名';
const edition = {
  ...compiled,
  retired: [
    { address: 'c8-1', target: 'c3-1', note },
    { address: 'c8', target: 'c3', note },
    { address: 'old', target: 'measures', note },
    { address: 'old#c1', target: 'measures#c1', note },
    { address: 'lost', target: null, note },
  ],
};

it('keeps a page for every address of a page that has another now', () => {
  expect(movedPages(edition)).toEqual([
    { address: 'c8', target: 'c3/', note },
    { address: 'old', target: 'measures/', note },
  ]);
});

it('tells the text of its own anchors only', () => {
  expect(retiredInText(edition).map(({ address }) => address)).toEqual(['c8-1', 'c8', 'lost']);
});
