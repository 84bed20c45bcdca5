import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../core/text/sha256.ts';
import { canonicalText } from '../core/views/canonical-text.ts';
import { editions, opinion, textOf } from './editions.fixture.ts';
import { downloadsOf, formats, formatsOf, siteArchive, siteFile, sumLine } from './register.ts';

const small = { editions };
const release = { version: '1.0', date: '2026-01-01', checked: '2026-01' };
const large = { editions: Array.from({ length: 30 }, () => opinion) };
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

it.each(editions)('writes the same bytes for the same edition: $id', async (edition) => {
  const again = await downloadsOf(structuredClone(edition), small);
  expect(again.map(sumLine)).toEqual((await downloadsOf(edition, small)).map(sumLine));
});

it('names every file by document, version and form, each name once', async () => {
  const names = (await downloadsOf(opinion, small)).map(({ file }) => file);
  expect(names).toEqual(
    ['.epub', '.docx', '-notes.docx', '.txt', '-notes.txt', '.md', '.json', '.akn.xml'].map(
      (ending) => `opinion-1.0${ending}`,
    ),
  );
  const endings = [...formats, siteArchive].map(({ ending }) => ending);
  expect(new Set(endings).size).toBe(endings.length);
});

it('sums the very bytes', async () => {
  for (const { file, content, sha256: sum } of await downloadsOf(opinion, small))
    expect(sum, file).toBe(createHash('sha256').update(content).digest('hex'));
});

it.each(editions)(
  'gives the bare text exactly as it is pinned, after the mark: $id',
  async (edition) => {
    const bare = (await downloadsOf(edition, small)).find(({ format }) => format.id === 'text')!;
    expect(textOf(bare.content)).toBe(canonicalText(edition));
    expect(sha256(bare.content.subarray(BYTE_ORDER_MARK.length))).toBe(edition.document.sha256);
  },
);

it('marks plain text as UTF-8, and nothing that is not for a browser to guess', async () => {
  const marked = (await downloadsOf(opinion, small)).filter(({ content }) =>
    BYTE_ORDER_MARK.every((byte, at) => content[at] === byte),
  );
  expect(marked.map(({ format }) => format.id)).toEqual(['text', 'noted-text']);
});

it('gives a plain text of a large library its words and their structure, and an annotated one all', () => {
  const plain = { ...opinion, ownPages: [], commentary: [] };
  const forms = (edition: typeof opinion, library: typeof small) =>
    formatsOf(edition, library).map(({ id }) => id);
  expect(forms(plain, large)).toEqual(['text', 'markdown']);
  expect(forms(plain, small)).toEqual(forms(opinion, large));
});

it('has no archive of a large library', () => {
  expect(siteFile({ ...small, release })).toMatch(/-site\.zip$/);
  expect(siteFile({ ...large, release })).toBeNull();
});
