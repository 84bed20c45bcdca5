import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { withDocuments } from '../offline/documents.ts';
import type { Release } from '../offline/release.ts';
import { byDocument } from './offline-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

const contents: Record<string, string> = {
  'search/': 'shared',
  'glossary/dibao/': 'a term of law-1',
  'law-1/': 'the text of law-1',
  'law-2/': 'the text of law-2',
  'law-2/c3/': 'a clause',
  'pagefind/index/x.pf_index': 'part of the index',
  'pagefind/text/a.json': JSON.stringify({ k: { document: 'law-1' } }),
  'pagefind/outline/law-2.json': '{}',
  'verify/large.json': 'x'.repeat(400_000),
};
const site: Release = {
  id: 'r1',
  version: '1.0',
  date: '2026-01-01',
  bytes: 0,
  files: Object.entries(contents).map(([path, { length }]) => ({
    path,
    bytes: length,
    sha256: path,
  })),
};
for (const [path, content] of Object.entries(contents)) {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
const shares = {
  documents: ['law-1', 'law-2'],
  pages: new Map([['glossary/dibao/', ['law-1']]]),
};
const shared = await byDocument(folder, site, shares);
vi.stubGlobal('fetch', async (address: string) => {
  try {
    return new Response(readFileSync(join(folder, new URL(address).pathname), 'utf8'));
  } catch {
    return new Response('', { status: 404 });
  }
});
const paths = ({ files }: Release) => files.map(({ path }) => path);

it('leaves to all readers what all documents share, and nothing that grows with the library', () => {
  expect(paths(shared)).toEqual(['search/']);
  expect(shared.documents).toEqual([]);
});

it('grows by the files of each document that is read, its terms and its words for the search', async () => {
  const one = await withDocuments('https://site/', shared, ['law-1']);
  expect(paths(one)).toEqual(['search/', 'glossary/dibao/', 'law-1/', 'pagefind/text/a.json']);
  expect(one.bytes).toBe(one.files.reduce((sum, { bytes }) => sum + bytes, 0));
  const both = await withDocuments('https://site/', one, ['law-2']);
  expect(both.documents).toEqual(['law-1', 'law-2']);
  expect(paths(both).slice(4)).toEqual(['law-2/', 'law-2/c3/', 'pagefind/outline/law-2.json']);
});

it('leaves out a document that is gone, and is the same where nothing is to be added', async () => {
  expect(await withDocuments('https://site/', shared, ['gone'])).toBe(shared);
});

it('does not add files of another release', async () => {
  const next = { ...shared, id: 'r2' };
  expect(await withDocuments('https://site/', next, ['law-1'])).toBe(next);
});
