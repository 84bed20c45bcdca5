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

/** The same inside core. Files that stand in no folder are its top (`compile.ts`) and its ground. */
const CORE_MAY_IMPORT: Record<string, string[]> = {
  text: [],
  model: ['text'],
  link: ['model', 'text'],
  cite: ['views', 'model', 'text'],
  compare: ['model', 'text'],
  collate: ['compare', 'model', 'text'],
  amend: ['views', 'compare', 'model', 'text'],
  views: ['compare', 'model', 'text'],
  reference: ['views', 'link', 'model', 'text'],
  verify: ['views', 'reference', 'compare', 'model', 'text'],
  check: ['views', 'model', 'text'],
  parse: ['check', 'views', 'model', 'text'],
  read: ['check', 'parse', 'views', 'model', 'text'],
  annotate: ['read', 'parse', 'check', 'collate', 'compare', 'views', 'model', 'text'],
};
const GROUND = 'diagnostic.ts';

const FROM = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;
/** Paths of other folders that stand as words in the code, to be read or bundled. */
const PATH = /['"`](?:\.\.\/|src\/)?((?:components|layouts|pages)\/[\w./-]+)['"`]/g;

const files = sources('src');
const core = sources('src/core').filter((file) => !file.startsWith('fixtures'));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.test.ts'),
  );
}

function importsOf(root: string, file: string): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(FROM)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
}

function folderOf(path: string): string {
  return path.includes('/') ? path.split('/')[0]! : '';
}

/** Imports of `all` that their folder is not given. */
function turnedBack(
  root: string,
  all: readonly string[],
  given: Readonly<Record<string, string[]>>,
): string[] {
  return all.flatMap((file) =>
    importsOf(root, file)
      .filter((target) => folderOf(target) !== folderOf(file) && target !== GROUND)
      .filter((target) => !(given[folderOf(file)]?.includes(folderOf(target)) ?? true))
      .map((target) => `${file} → ${target}`),
  );
}

it('sees the imports of the project', () => {
  expect(files.flatMap((file) => importsOf('src', file)).length).toBeGreaterThan(1000);
  const folders = new Set(core.map(folderOf).filter((folder) => folder !== ''));
  expect(Object.keys(CORE_MAY_IMPORT).toSorted()).toEqual([...folders].toSorted());
});

it('imports never turn back', () => {
  expect(turnedBack('src', files, MAY_IMPORT)).toEqual([]);
});

it('folders of core import only what stands below them', () => {
  expect(turnedBack('src/core', core, CORE_MAY_IMPORT)).toEqual([]);
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
    for (const target of importsOf('src/core', file)) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of core) visit(file, []);
  expect(circles).toEqual([]);
});

it('no path reaches up into what the reader sees; the wiring (astro.config.mjs) names it', () => {
  const below = files.filter((file) => !/^(components|layouts|pages|content\.config)/.test(file));
  const reaching = below.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(PATH)].map(
      ([, path]) => `${file} → ${path}`,
    ),
  );
  expect(reaching).toEqual([]);
});

it('core touches the file system only in read/, and the clock and the network nowhere', () => {
  const impure = core
    .filter((file) => !file.startsWith('read/'))
    .filter((file) =>
      /node:(fs|http|net)|\bfetch\(|Date\.now|new Date\(\)|from 'astro|\bdocument\.(query|create)/.test(
        readFileSync(join('src/core', file), 'utf8'),
      ),
    );
  expect(impure).toEqual([]);
});
