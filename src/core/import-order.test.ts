import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** What each folder of core may import beside itself; the files of core's own folder are its top and its ground. */
const MAY_IMPORT: Record<string, string[]> = {
  text: [],
  model: ['text'],
  link: ['model', 'text'],
  cite: ['views', 'model', 'text'],
  compare: ['model', 'text'],
  collate: ['compare', 'model', 'text'],
  views: ['compare', 'model', 'text'],
  reference: ['views', 'link', 'model', 'text'],
  verify: ['views', 'reference', 'compare', 'model', 'text'],
};
const GROUND = ['diagnostic.ts'];
const FROM = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;

const files = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('fixtures'),
);
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(join('src/core', file), 'utf8').matchAll(FROM)].map(([, path = '']) =>
      normalize(join(dirname(file), path)),
    ),
  ]),
);

it('folders of core import only what stands below them', () => {
  const folderOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '');
  const up = files.flatMap((file) =>
    imports
      .get(file)!
      .filter((target) => folderOf(target) !== folderOf(file) && !GROUND.includes(target))
      .filter((target) => !(MAY_IMPORT[folderOf(file)]?.includes(folderOf(target)) ?? true))
      .map((target) => `${file} → ${target}`),
  );
  expect(up).toEqual([]);
});

it('no files of core import each other in a circle', () => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    }
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
