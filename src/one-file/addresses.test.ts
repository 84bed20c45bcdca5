import { expect, it } from 'vitest';
import { fragmentOf, isPart } from './addresses.ts';

it.each([
  ['', 'top'],
  ['d/', 'text'],
  ['d/#c6-3', 'c6-3'],
  ['d/c6/', 'c6'],
  ['d/c6/?mark=共#c6-3', 'c6-3'],
  ['d/s2-c1/', 's2-c1'],
  ['d/p/', 'p'],
  ['search/?q=养老', 'search'],
  ['glossary/', 'page_glossary'],
  ['glossary/tuo-wei/', 'page_glossary_tuo-wei'],
  ['d/commentary/x/#p4', 'page_d_commentary_x__p4'],
  ['offline/', null],
  ['download/d.epub', null],
])('gives %s the fragment %s', (address, fragment) => {
  expect(fragmentOf(address, 'd')).toBe(fragment);
});

it('takes every page of the document by itself, but none of another document', () => {
  expect(isPart('d/new-kind-of-page/', 'd', ['e'])).toBe(true);
  expect(isPart('e/targets/', 'd', ['e'])).toBe(false);
  expect(isPart('d/c6/', 'd')).toBe(false);
});
