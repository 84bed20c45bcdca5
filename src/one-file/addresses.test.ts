import { expect, it } from 'vitest';
import { fragmentOf, isPart, placeUnder } from './addresses.ts';

it.each([
  ['', 'top'],
  ['d/', 'text'],
  ['d/#c6-3', 'c6-3'],
  ['d/c6/', 'c6'],
  ['d/c6/?mark=共#c6-3', 'c6-3'],
  ['d/s2-c1/', 's2-c1'],
  ['d/p/', 'p'],
  ['search/?q=养老', 'search'],
  ['glossary/', 'site_glossary'],
  ['glossary/tuo-wei/', 'g_tuo-wei'],
  ['d/commentary/x/#p4', 'd_commentary_x__p4'],
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

it.each([
  ['/子目录/', '民生文件/', '/子目录/民生文件/c6/#c6-3', '民生文件/c6/#c6-3'],
  ['/子目录/', '民生文件/', '/%e5%ad%90%E7%9B%AE%E5%BD%95/glossary/', 'glossary/'],
  ['/%E5%AD%90%E7%9B%AE%E5%BD%95/', '民生文件/c6/', '../', '民生文件/'],
  ['/', '', '/search/?q=%E5%85%BB%E8%80%81', 'search/?q=%E5%85%BB%E8%80%81'],
  ['/', 'd/', '#100%', 'd/#100%'],
  ['/policy/', 'd/', '/other/', null],
  ['/', 'd/', 'https://e.org/d/', null],
])('under %s, from %s, reads %s as %s', (base, path, href, place) => {
  expect(placeUnder(base, path, href)).toBe(place);
});
