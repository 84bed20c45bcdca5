import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { siteZip } from './site-zip.ts';

const ARCHIVE = 'download/doc-1.0-site.zip';
const SITE = {
  'index.html': '<p>民生</p>',
  '404.html': '没有',
  'pagefind/a.bin': '\u0000\u0001',
  'download/doc-1.0.txt': '正文',
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-zip-'));
  for (const [path, content] of Object.entries(SITE)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

async function pack(base = '/'): Promise<Buffer> {
  const { hooks } = siteZip('doc-1.0-site.zip');
  const config = { config: { base } } as unknown as HookParameters<'astro:config:done'>;
  const done = { dir: pathToFileURL(`${folder}/`), logger: { info: () => undefined } };
  await hooks['astro:config:done']?.(config);
  await hooks['astro:build:done']?.(done as unknown as HookParameters<'astro:build:done'>);
  return readFileSync(join(folder, ARCHIVE));
}

it('packs every file of the site under one folder, with a README', async () => {
  const files = unzipSync(await pack());
  const text = (path: string) => new TextDecoder().decode(files[`doc-1.0-site/${path}`]);
  expect(Object.keys(files)).toEqual(
    [
      'README.txt',
      ...Object.keys(SITE)
        .map((path) => `site/${path}`)
        .toSorted(),
    ].map((path) => `doc-1.0-site/${path}`),
  );
  for (const [path, content] of Object.entries(SITE)) expect(text(`site/${path}`)).toBe(content);
  expect(text('README.txt')).toContain('python3 -m http.server 8000 --directory site');
});

it('tells where the pages must stand when they were built for a path', async () => {
  const readme = unzipSync(await pack('/policy/'))['doc-1.0-site/README.txt'];
  const text = new TextDecoder().decode(readme);
  expect(text).toContain('请把 site 文件夹改名为 policy');
  expect(text).toContain('http://localhost:8000/policy/');
});

it('writes the sum of the archive beside it', async () => {
  const sum = createHash('sha256')
    .update(await pack())
    .digest('hex');
  const line = readFileSync(join(folder, `${ARCHIVE}.sha256`), 'utf8');
  expect(line).toBe(`${sum}  doc-1.0-site.zip\n`);
});

it('never packs itself: a second run gives the same bytes', async () => {
  const first = await pack();
  expect((await pack()).equals(first)).toBe(true);
});
