import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** Arrows of import never turn back: a folder may import only those it is given here. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  search: ['core'],
  render: ['core'],
  markdown: ['core', 'render'],
  exports: ['core', 'render', 'search', 'styles'],
  offline: ['core'],
  hosting: [],
  'one-file': ['core', 'search', 'hosting'],
  cards: ['core', 'styles'],
  styles: [],
  astro: ['core', 'search', 'markdown', 'exports', 'offline', 'one-file', 'cards', 'hosting'],
  components: [
    'astro',
    'core',
    'render',
    'search',
    'exports',
    'offline',
    'one-file',
    'cards',
    'styles',
    'hosting',
  ],
  layouts: ['components', 'astro', 'core', 'cards', 'styles'],
  pages: [
    'layouts',
    'components',
    'astro',
    'core',
    'render',
    'search',
    'exports',
    'cards',
    'styles',
  ],
  import: ['core'],
  cli: ['core', 'search', 'exports', 'astro', 'markdown', 'hosting', 'import'],
};
const FROM = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;

const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(FROM)].map(([, path = '']) => ({
      file,
      folder: folderOf(file),
      target: folderOf(normalize(join(dirname(file), path))),
    })),
  );

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

it('sees the imports of the project', () => {
  expect(imports.length).toBeGreaterThan(100);
});

it('imports never turn back', () => {
  const back = imports.filter(
    ({ folder, target }) =>
      folder in MAY_IMPORT && folder !== target && !MAY_IMPORT[folder]?.includes(target),
  );
  expect(back).toEqual([]);
});

it('core touches the file system only in read/, and the clock and the network nowhere', () => {
  const impure = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !file.startsWith('read/') && !file.startsWith('fixtures/'))
    .filter((file) =>
      /node:(fs|http|net)|\bfetch\(|Date\.now|new Date\(\)|from 'astro|\bdocument\.(query|create)/.test(
        readFileSync(join('src/core', file), 'utf8'),
      ),
    );
  expect(impure).toEqual([]);
});
