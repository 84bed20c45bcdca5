import { expect, it } from 'vitest';
import { compileSources } from './compile.ts';
import { readSources } from './read/sources.ts';

const TEXT = 'src/core/fixtures/law/text.mdx';
const read = () => readSources('src/core/fixtures', 'law');

it('gives the same Edition for the same files, which are read anew each time', () => {
  const { edition } = compileSources(read());
  expect(edition).not.toBeNull();
  expect(compileSources(read()).edition).toBe(edition);
});

it('compiles again when a byte of them has changed', () => {
  const { edition } = compileSources(read());
  const sources = read();
  const changed = Uint8Array.from(sources.files.get(TEXT)!);
  changed[changed.length - 1] = 0x20;
  const files = new Map(sources.files).set(TEXT, changed);
  expect(compileSources({ ...sources, files }).edition).not.toBe(edition);
});
