import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser, SCOPE as SITE } from './fixture/browser.ts';
import { publish } from './fixture/network.ts';
import {
  address,
  cacheName,
  clearShelf,
  hashOf,
  missingFiles,
  pathUnder,
  putFile,
  putList,
  readFile,
  wholeReleases,
} from './shelf.ts';

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

describe('in the browser', () => {
  const A = publish('a', { '': 'home', 'x/': 'page', 'x.js': 'script' });
  const B = publish('b', { '': 'another home' });

  let browser: Browser;
  beforeEach(() => {
    browser = new Browser();
  });
  afterEach(() => browser.close());

  const ids = async () => (await wholeReleases(SITE)).map(({ id }) => id);
  const fileOf = (path: string) => A.release.files.find((file) => file.path === path)!;

  it('a release is whole when its list is there, and is found with all it lists', async () => {
    await putFile(SITE, A.release, fileOf('x/'), new Response('page'));
    expect(await ids()).toEqual([]);
    await putList(SITE, A.release);
    expect(await wholeReleases(SITE)).toEqual([A.release]);
  });

  it.each([
    [
      [A, B],
      ['b', 'a'],
    ],
    [
      [B, A],
      ['a', 'b'],
    ],
  ])('the one that was stored last is first', async (releases, expected) => {
    await browser.shelve(...releases);
    expect(await ids()).toEqual(expected);
  });

  it('one whose list cannot be read is none', async () => {
    await browser.shelve(A, B);
    const cache = await browser.caches.open(cacheName(SITE, 'b'));
    await cache.put(`${SITE}.release`, new Response('{"id'));
    expect(await ids()).toEqual(['a']);
  });

  it('one without a date is older than all others', async () => {
    const cache = await browser.caches.open(cacheName(SITE, 'b'));
    await cache.put(`${SITE}.release`, new Response(JSON.stringify(B.release)));
    await browser.shelve(A);
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('the files that are not there are known', async () => {
    await browser.shelveWithout(['x/'], A);
    expect(await missingFiles(SITE, A.release)).toEqual([fileOf('x/')]);
    expect(await missingFiles(SITE, B.release)).toEqual(B.release.files);
  });

  it('a file is read as it was stored', async () => {
    await browser.shelve(A);
    const file = await readFile(SITE, A.release, fileOf('x/'));
    expect(file?.headers.get('content-type')).toBe('text/html');
    expect(await file?.text()).toBe('page');
    expect(await readFile(SITE, B.release, fileOf('x/'))).toBeNull();
  });

  it('a damaged file is not read, and fetched again', async () => {
    await browser.shelve(A);
    const cache = await browser.caches.open(cacheName(SITE, 'a'));
    await cache.put(address(SITE, 'x/'), new Response('p@ge'));
    expect(await readFile(SITE, A.release, fileOf('x/'))).toBeNull();
    expect(await missingFiles(SITE, A.release)).toEqual([fileOf('x/')]);
  });

  it('a file that the browser cannot read any more is fetched again', async () => {
    await browser.shelve(A);
    (await browser.caches.open(cacheName(SITE, 'a'))).lose(address(SITE, 'x/'));
    expect(await readFile(SITE, A.release, fileOf('x/'))).toBeNull();
    expect(await missingFiles(SITE, A.release)).toEqual([fileOf('x/')]);
  });

  it('all of it can be removed, and nothing of others', async () => {
    await browser.shelve(A, B);
    const others = [cacheName('https://e.org/other/', 'a'), 'something else'];
    for (const name of others) await browser.caches.open(name);
    await clearShelf(SITE);
    expect(await browser.caches.keys()).toEqual(others);
  });
});

it('a hash is written as the list of a release has it', async () => {
  const hash = await hashOf(new TextEncoder().encode('abc').buffer);
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
