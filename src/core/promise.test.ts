import { expect, it } from 'vitest';
import { compileSources } from './compile.ts';
import { readSources } from './read/sources.ts';

/**
 * No published anchor ever dies: renamed and removed ones either fail the build or leave a word
 * behind. (Renumbering: `check/rules/anchor-moved.ts`.)
 */
const LOCK = 'src/core/fixtures/opinion/ids.lock';
const AUDIENCES = 'src/core/fixtures/opinion/annotations/audiences.yaml';

function compileWith(edits: [file: string, find: string, replace: string][]) {
  const sources = readSources('src/core/fixtures', 'opinion');
  const files = new Map(sources.files);
  for (const [file, find, replace] of edits) {
    const text = new TextDecoder().decode(files.get(file));
    if (!text.includes(find)) throw new Error(`${file} does not hold ${find}`);
    files.set(file, new TextEncoder().encode(text.replace(find, replace)));
  }
  return compileSources({ ...sources, files });
}

const RENAME: [string, string, string] = [AUDIENCES, 'id: elderly', 'id: older-people'];

it('fails when an anchor is renamed and nothing is left behind', () => {
  const { edition, diagnostics } = compileWith([RENAME]);
  expect(edition).toBeNull();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['locked-id-gone']);
});

it('passes when a renamed anchor leaves an alias, which the edition carries', () => {
  const alias = 'audiences/elderly\t→ audiences/older-people\t改了名';
  const { edition } = compileWith([RENAME, [LOCK, 'audiences/elderly\t老年人', alias]]);
  expect(edition?.retired).toContainEqual({
    address: 'audiences/elderly',
    target: 'audiences/older-people',
    note: '改了名',
  });
});

it('passes when a removed anchor leaves a tombstone, which the edition carries', () => {
  const { edition } = compileWith([[LOCK, 'c8-1\t→ c3-1\t并入（三）', 'c8-1\t†\t该句已删去']]);
  expect(edition?.retired).toContainEqual({ address: 'c8-1', target: null, note: '该句已删去' });
});
