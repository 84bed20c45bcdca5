import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { htmlFiles } from './site-files.ts';
import { SITES } from './sites.ts';

const DIRS = [SITES.real.dir, SITES.fixtures.dir];

/** Classes that no style on their page speaks of, and why. */
const UNSTYLED = new Map([
  ...[
    'without-scripts',
    'search-status',
    'search-results',
    'offline-elsewhere',
    'verify-results',
    'verify-size',
    'verify-stop',
    'count',
    'search-recent',
    'search-forget',
    'search-elsewhere',
    'nearest-remark',
    'search-within',
    'search-within-off',
    'library-count',
    'library-left',
    'library-by',
  ].map((name) => [name, 'found by a script'] as const),
  ...['l-tie', 'l-audience', 'l-target', 'l-progress', 'l-practice', 'l-variant', 'l-doubt']
    .concat('continued')
    .map((name) => [name, 'drawn where layers are chosen, plain on the page of a clause'] as const),
  ['section', 'set in the grid of the reading pane, plain on the page of an earlier text'],
]);

/** Classes that only documents other than these have: 目 below 目, and a section without a heading. */
const DEEPER = ['item-3', 'section-start'];

/** Classes that only scripts put together, out of a word and a verdict. */
const PUT_TOGETHER = /^verify-(altered|clipped|elsewhere|absent)$/;

/** Words of a page that are no markup of it. */
const NO_MARKUP = /<(script|style|textarea)\b[\s\S]*?<\/\1>/g;

const pages = () =>
  DIRS.flatMap((dir) =>
    [...htmlFiles(dir), ...oneFileEditions(dir)].map((file) => `${dir}/${file}`),
  ).map((file) => {
    const html = readFileSync(file, 'utf8');
    const css = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, rules]) => rules);
    return { file, worn: classesWorn(html.replace(NO_MARKUP, '')), styled: classesIn(css.join()) };
  });

function oneFileEditions(dir: string): string[] {
  return readdirSync(`${dir}/download`)
    .filter((file) => file.endsWith('.html') && file !== 'index.html')
    .map((file) => `download/${file}`);
}

function classesWorn(html: string): Set<string> {
  const lists = html.matchAll(/<[a-z][^>]*?\sclass=(?:"([^"]*)"|([^\s>]+))/g);
  return new Set([...lists].flatMap(([, quoted, bare = '']) => (quoted ?? bare).split(/\s+/)));
}

function classesIn(css: string): Set<string> {
  return new Set(
    [...css.replace(/"[^"]*"/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  );
}

test('every class on a page has its style there, or is one of the few that need none', () => {
  const all = pages();
  const bare = all.flatMap(({ file, worn, styled }) =>
    [...worn]
      .filter((name) => !styled.has(name) && !UNSTYLED.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(bare).toEqual([]);
  const needed = all.flatMap(({ worn, styled }) => [...worn].filter((name) => !styled.has(name)));
  expect([...UNSTYLED.keys()].filter((name) => !needed.includes(name))).toEqual([]);
});

test('no style speaks of a class that neither a page nor a script has', () => {
  const all = pages();
  const scripts = readdirSync(`${SITES.real.dir}/_astro`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(`${SITES.real.dir}/_astro/${file}`, 'utf8'))
    .join('\n');
  const worn = new Set(all.flatMap((page) => [...page.worn]));
  const idle = all.flatMap(({ file, styled }) =>
    [...styled]
      .filter((name) => !worn.has(name) && !PUT_TOGETHER.test(name) && !DEEPER.includes(name))
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(scripts))
      .map((name) => `${file}: ${name}`),
  );
  expect(idle).toEqual([]);
});
