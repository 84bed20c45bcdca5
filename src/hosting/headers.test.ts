import { expect, it } from 'vitest';
import { HEADERS, headersFor } from './headers.ts';
import { rulesOf } from './headers-file.fixture.ts';
import { headersFile } from './headers-file.ts';
import { mediaType } from './media-types.ts';

const PATHS = [
  '/',
  '/404.html',
  '/about/links/',
  '/minsheng-2025/',
  '/minsheng-2025/c6/',
  '/minsheng-2025/c6/embed/',
  '/minsheng-2025/c6/oembed.json',
  '/minsheng-2025/commentary/xinhua-summary/coverage/',
  '/_astro/Page.C0ffee.js',
  '/pagefind/pagefind.js',
  '/sw.js',
  '/favicon.svg',
  '/download/SHA256SUMS.txt',
  '/download/minsheng-2025-1.0.epub',
];

it('lets nobody frame a page but the one made for it', () => {
  const framed = (path: string) => headersFor(path)['Content-Security-Policy'] ?? '';
  expect(framed('/minsheng-2025/c6/')).toContain("frame-ancestors 'none'");
  expect(framed('/404.html')).toContain("frame-ancestors 'none'");
  expect(framed('/minsheng-2025/c6/embed/')).toBe('');
});

it('keeps for ever only what has a hash in its name', () => {
  const kept = PATHS.filter((path) => headersFor(path)['Cache-Control']?.includes('immutable'));
  expect(kept).toEqual(['/_astro/Page.C0ffee.js']);
  expect(headersFor('/sw.js')['Cache-Control']).toBe('no-cache');
});

it('says the same in _headers, in one rule for each header of a path', () => {
  // Both hosts that read the file send this without being told.
  const byItself = ([name, value]: [string, string]) =>
    name === 'Cache-Control' && value === 'no-cache';
  for (const path of PATHS) {
    const given = rulesOf(headersFile('/'), path);
    const names = given.map(([name]) => name);
    expect(names, path).toEqual([...new Set(names)]);
    const table = Object.entries(headersFor(path)).filter((header) => !byItself(header));
    const type = mediaType(path);
    const text = type.includes('charset') && !/(\/|\.html)$/.test(path);
    const expected = [...table, ...(text ? [['Content-Type', type]] : [])];
    expect(given.toSorted(), path).toEqual(expected.toSorted());
  }
});

it('puts the base before every path', () => {
  const paths = headersFile('/子目录/')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !path.startsWith(`/${encodeURI('子目录')}/`))).toEqual([]);
});

it('keeps each line within what Cloudflare reads', () => {
  for (const line of headersFile('/').split('\n')) expect(line.length).toBeLessThan(2000);
});

it('ends every list of rows with one that always holds', () => {
  for (const { name, rows } of HEADERS) expect(rows.at(-1)?.when, name).toBeUndefined();
});
