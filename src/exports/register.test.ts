import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../core/text/sha256.ts';
import { canonicalText } from '../core/views/canonical-text.ts';
import { editions, opinion, textOf } from './editions.fixture.ts';
import { downloadsOf, formats, siteArchive, sumLine } from './register.ts';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

it.each(editions)('writes the same bytes for the same edition: $id', async (edition) => {
  const again = await downloadsOf(structuredClone(edition));
  expect(again.map(sumLine)).toEqual((await downloadsOf(edition)).map(sumLine));
});

it('names every file by document, version and form, each name once', async () => {
  const names = (await downloadsOf(opinion)).map(({ file }) => file);
  expect(names).toEqual(
    ['.epub', '.docx', '-notes.docx', '.txt', '-notes.txt', '.md', '.json', '.akn.xml'].map(
      (ending) => `opinion-1.0${ending}`,
    ),
  );
  const endings = [...formats, siteArchive].map(({ ending }) => ending);
  expect(new Set(endings).size).toBe(endings.length);
});

it('sums the very bytes', async () => {
  for (const { file, content, sha256: sum } of await downloadsOf(opinion)) {
    expect(sum, file).toBe(createHash('sha256').update(content).digest('hex'));
  }
});

it.each(editions)(
  'gives the bare text exactly as it is pinned, after the mark: $id',
  async (edition) => {
    const bare = (await downloadsOf(edition)).find(({ format }) => format.id === 'text')!;
    expect(textOf(bare.content)).toBe(canonicalText(edition));
    expect(sha256(bare.content.subarray(BYTE_ORDER_MARK.length))).toBe(edition.document.sha256);
  },
);

it('marks plain text as UTF-8, and nothing that is not for a browser to guess', async () => {
  const marked = (await downloadsOf(opinion)).filter(({ content }) =>
    BYTE_ORDER_MARK.every((byte, at) => content[at] === byte),
  );
  expect(marked.map(({ format }) => format.id)).toEqual(['text', 'noted-text']);
});
