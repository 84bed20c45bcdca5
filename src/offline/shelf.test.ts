import { expect, it } from 'vitest';
import { address, pathUnder } from './shelf.ts';

const SCOPE = 'https://e.org/%E5%AD%90%E7%9B%AE%E5%BD%95/';

it.each([
  ['', ''],
  ['glossary/以工代赈/', 'glossary/%E4%BB%A5%E5%B7%A5%E4%BB%A3%E8%B5%88/'],
  ['100% & more?#.txt', '100%25%20&%20more%3F%23.txt'],
  ['_astro/a.B_c-1.js', '_astro/a.B_c-1.js'],
])('gives %j its address as browsers write it, and finds it again', (path, encoded) => {
  expect(address(SCOPE, path)).toBe(SCOPE + encoded);
  expect(new URL(address(SCOPE, path)).href).toBe(SCOPE + encoded);
  expect(pathUnder(SCOPE, address(SCOPE, path))).toBe(path);
});

it.each([
  ['民生文件/?w=x#c2', '民生文件/'],
  ['%e6%b0%91/', '民/'],
  ['民生文件/index.html', '民生文件/'],
  ['index.html', ''],
  ['my-index.html', 'my-index.html'],
  ['%E6%B0/', '%E6%B0/'],
])('reads %j under the scope as %j', (asked, path) => {
  expect(pathUnder(SCOPE, new URL(asked, SCOPE).href)).toBe(path);
});

it('does not take addresses of others', () => {
  expect(pathUnder(SCOPE, 'https://e.org/other/')).toBeNull();
  expect(pathUnder('https://e.org/', 'https://e.org.evil/')).toBeNull();
});
