import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileLibrarySources } from '../compile-library.ts';
import { printDiagnostic } from '../diagnostic.ts';
import { readSources, type Sources } from '../read/sources.ts';
import type { Edit, Rule } from './rule.ts';

const FIXTURES = 'src/core/fixtures';
const rules = await Promise.all(
  readdirSync(new URL('rules/', import.meta.url)).map(async (file) => {
    const exported: object = await import(`./rules/${file}`);
    const rule = Object.values(exported).find((value) => typeof value === 'object');
    return { file, rule: rule as Rule<unknown> };
  }),
);

it.each(rules)('$file is one rule of that name, with why, fix and examples', ({ file, rule }) => {
  expect(rule.id).toBe(file.replace('.ts', ''));
  expect(rule.why).toMatch(/。$/);
  expect(rule.fix).toMatch(/。$/);
  expect(rule.examples.length).toBeGreaterThan(0);
});

it('finds nothing wrong with the fixture as it is', () => {
  expect(printed([])).toEqual([]);
});

it.each(rules.flatMap(({ rule }) => rule.examples.map((example) => ({ id: rule.id, ...example }))))(
  '$id: $fault',
  ({ edits, prints }) => {
    expect(printed(edits)).toEqual(prints);
  },
);

function printed(edits: Edit[]): string[] {
  const sources = edited(readSources(FIXTURES, 'opinion'), edits);
  return compileLibrarySources([sources]).diagnostics.map((diagnostic) =>
    printDiagnostic({ ...diagnostic, file: diagnostic.file.replace(`${FIXTURES}/`, '') })
      .replaceAll('\n    ', '\n')
      .replace(/现为 [0-9a-f]{64}，应为 [0-9a-f]{64}/, '现为 HASH，应为 LOCKED'),
  );
}

function edited(sources: Sources, edits: Edit[]): Sources {
  let files = new Map(sources.files);
  let { document, folder } = sources;
  for (const edit of edits) {
    if ('rename' in edit) {
      const renamed = `${FIXTURES}/${edit.rename}`;
      files = new Map([...files].map(([path, bytes]) => [path.replace(folder, renamed), bytes]));
      [document, folder] = [edit.rename, renamed];
      continue;
    }
    const file = `${FIXTURES}/opinion/${edit.file}`.replace('opinion/../', '');
    if ('remove' in edit) files.delete(file);
    else if ('write' in edit) files.set(file, bytesOf(edit.write));
    else {
      const text = new TextDecoder().decode(files.get(file));
      if (!text.includes(edit.find)) throw new Error(`${file} does not hold ${edit.find}`);
      files.set(file, bytesOf(text.replace(edit.find, edit.replace)));
    }
  }
  return { ...sources, document, folder, files };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
