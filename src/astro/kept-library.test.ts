import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptLibrary } from './kept-library.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'library-'));
  cpSync('src/core/fixtures', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function edit(find: string, replace: string): void {
  const file = join(root, 'opinion/annotations/audiences.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(find, replace));
}

it('makes a Library once, whoever asks', () => {
  const { library } = keptLibrary(root).compiled;
  expect(library.editions.length).toBeGreaterThan(0);
  expect(keptLibrary(root).compiled.library).toBe(library);
  expect(keptLibrary(root).refresh()).toBe(false);
});

it('makes it anew when a file has changed', () => {
  const kept = keptLibrary(root);
  edit('name: 老年人', 'name: 老人');
  expect(kept.refresh()).toBe(true);
  const opinion = kept.compiled.library.editions.find(({ id }) => id === 'opinion')!;
  expect(opinion.audiences.map(({ name }) => name)).toContain('老人');
});

it('keeps the last good Library beside the faults of the new one', () => {
  const kept = keptLibrary(root);
  const { library } = kept.compiled;
  edit('name: 老年人', 'nam: 老年人');
  kept.refresh();
  expect(kept.compiled.failed).toBe(true);
  expect(kept.compiled.library).toBe(library);
});
