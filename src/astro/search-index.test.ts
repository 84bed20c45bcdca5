import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixtureRecords } from '../search/fixtures/records.ts';
import type { SearchRecord } from '../search/record.ts';
import { SEARCH_BUNDLE, searchIndex } from './search-index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function build(getRecords: () => readonly SearchRecord[]): Promise<string[]> {
  const lines: string[] = [];
  const parameters = {
    dir: pathToFileURL(`${folder}/`),
    logger: { info: (line: string) => lines.push(line) },
  } as unknown as HookParameters<'astro:build:done'>;
  await searchIndex(getRecords).hooks['astro:build:done']?.(parameters);
  return lines;
}

it('writes the index into the built site and says how large it is', async () => {
  const lines = await build(() => fixtureRecords);
  const manifest = JSON.parse(await readFile(join(folder, SEARCH_BUNDLE, 'search.json'), 'utf8'));
  expect(lines).toEqual([
    expect.stringMatching(`^搜索索引 ${manifest.tag}：\\d+ 个文件，\\d+ KB$`),
  ]);
});

it('fails the build when there is nothing to index, and says why', async () => {
  await expect(build(() => [])).rejects.toMatchObject({
    message: '无法建立搜索索引',
    cause: { message: 'no records to index' },
  });
});
