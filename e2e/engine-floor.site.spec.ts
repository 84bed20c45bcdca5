import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { scriptFaults, styleFaults } from './floor-faults.ts';
import { SITES } from './sites.ts';

/** The built files keep to the engines that README names, also in what no build tool makes older. */

const { dir } = SITES.real;
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
const pages = files.filter((file) => file.endsWith('.html'));
/** Pagefind's are its own; what runs of them is told in `search/client.ts`. */
const scripts = files.filter((file) => /^[^/]*\.js$|^_astro\/.*\.js$/.test(file));

test('the faults that are looked for are found', () => {
  for (const source of [
    'class A { static { a(); } }',
    'await a();',
    'class A { #b; c(d) { return #b in d; } }',
    'a.replace(/(?<=b)c/u, "")',
    'a.replace(/[[](?<!b)c/, "")',
    'new RegExp("(?<!a)b")',
    'a.match(`(?<!b)c`)',
    '/a/d.exec(b)',
    '/(?i:a)/.test(b)',
    'a.toSorted()',
    'a.at(-1)',
    'a?.findLast((b) => b)',
    'structuredClone(a)',
    'a.ariaSort = "ascending"',
    'a.matches(".b, .c:not(:has(.d))")',
    'navigator.storage.estimate()',
    'new DecompressionStream("gzip")',
    'new A(CSS.highlights.set("a", b))',
    'using a = b;',
  ]) {
    expect(scriptFaults(source, 'reading'), source).toHaveLength(1);
  }
  for (const source of [
    'a.b { .c { top: 0 } }',
    '@media (width >= 48rem) { a { top: 0 } }',
    'a { text-decoration: underline dotted 1.5px var(--b) }',
    'a { text-decoration: underline var(--b) }',
    'a:has(b), c { top: 0 }',
    'a { block-size: 50dvh }',
  ]) {
    expect(styleFaults(source), source).toHaveLength(1);
  }
});

test('what keeps the floor is no fault', () => {
  for (const source of [
    'class A { b = 1; #c = 2; static d = a?.b ?? c; }',
    '/[(?<=]\\(?<!/.test(a)',
    'CSS.supports("selector(:has(*))")',
    'CSS.supports(`selector(:has(*))`)',
    'navigator.storage?.estimate?.()',
    'if (`highlights`in CSS) CSS.highlights.set(a, b);',
    'if ("highlights" in CSS) CSS.highlights.set("a", b);',
    'if ("share" in navigator) navigator.share(a);',
    'try { navigator.storage.estimate() } catch {}',
  ]) {
    expect(scriptFaults(source, 'reading'), source).toEqual([]);
  }
  expect(scriptFaults('a.at(-1)', 'full')).toEqual([]);
  expect(scriptFaults('a.toSorted()', 'full')).toHaveLength(1);
  for (const source of [
    'a:is(:has(b), .c) d, e { top: 0 }',
    'a:has(b) { top: 0 }',
    '@supports (top: 1dvh) { a { top: 1dvh } }',
    'a { text-decoration: underline dotted }',
  ]) {
    expect(styleFaults(source), source).toEqual([]);
  }
});

test('scripts', () => {
  expect(scripts.length).toBeGreaterThan(10);
  const readers = new Set(
    pages.filter((page) => !page.startsWith('verify')).flatMap((page) => reachedFrom(read(page))),
  );
  const faults = scripts.flatMap((file) =>
    scriptFaults(read(file), readers.has(file) || file === 'sw.js' ? 'reading' : 'full').map(
      (fault) => `${file}: ${fault}`,
    ),
  );
  const inline = new Set(pages.flatMap((page) => inlineScripts(read(page))));
  expect(inline.size).toBeGreaterThan(1);
  for (const source of inline) faults.push(...scriptFaults(source, 'reading'));
  expect(faults).toEqual([]);
});

test('styles', () => {
  const sheets = new Set(
    pages.flatMap((page) =>
      [...read(page).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, sheet = '']) => sheet),
    ),
  );
  expect(sheets.size).toBeGreaterThan(3);
  expect([...new Set([...sheets].flatMap(styleFaults))]).toEqual([]);
});

test('pages: no popover, which stands open where it is unknown; no rem in a drawing', () => {
  const tags = new Set(pages.flatMap((page) => read(page).match(/<[a-z][^<>]*>/g) ?? []));
  const faults = [...tags].filter(
    (tag) =>
      /\spopover[\s=>]/.test(tag) ||
      (/^<(svg|text|line|rect|circle)\b/.test(tag) &&
        /\s(x|y|[xy][12]|c[xy]|r|width|height)="[\d.]+rem"/.test(tag)),
  );
  expect(faults).toEqual([]);
});

/** All scripts that a page or a script brings along, directly or not. */
function reachedFrom(source: string, found = new Set<string>()): string[] {
  for (const [name] of source.matchAll(/[\w.-]+\.js\b/g)) {
    const file = scripts.find((script) => script.endsWith(`/${name}`));
    if (!file || found.has(file)) continue;
    found.add(file);
    reachedFrom(read(file), found);
  }
  return [...found];
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(
    ([, source = '']) => source,
  );
}
