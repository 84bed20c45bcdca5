import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What README.md says of styles in this folder, held. */

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).toSorted();
const pages = files
  .filter((file) => file.endsWith('.astro'))
  .map((file) => {
    const source = readFileSync(join('src', file), 'utf8');
    const style = /<style is:global>([\s\S]*?)<\/style>/.exec(source)?.[1] ?? '';
    return { file, source, style, markup: source.replace(style, '') };
  });
const components = pages.filter(({ file }) => file.startsWith('components/'));

/**
 * The classes and elements of our own with which the rules of a style sheet begin: they say whose
 * rules these are. A rule that begins otherwise is given whole.
 */
function beginnings(css: string): string[] {
  const found: string[] = [];
  const around: string[] = [];
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '');
  for (const [, before = '', brace] of bare.matchAll(/([^{};]*)([{};])/g)) {
    const head = before.trim();
    if (brace === '}') around.pop();
    if (brace !== '{') continue;
    const within = around.every((outer) => /^@(media|container|supports)\b/.test(outer));
    if (within && !head.startsWith('@')) {
      for (const selector of selectorsOf(head)) {
        found.push(
          /^(?:[a-z]+)?(\.[\w-]+)|^[a-z]+-[\w-]+/.exec(selector)?.slice(0, 2).findLast(Boolean) ??
            selector,
        );
      }
    }
    around.push(head);
  }
  return [...new Set(found)];
}

/** The selectors of a list, whatever stands in their brackets. */
function selectorsOf(list: string): string[] {
  let depth = 0;
  const apart = Array.from(list, (char) => {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    return char === ',' && depth === 0 ? '\n' : char.replace('\n', ' ');
  });
  return apart
    .join('')
    .split('\n')
    .map((part) => part.trim());
}

/** Whether a name stands in a text as a word of its own. */
function names(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w-])${name.replace('.', '')}(?![\\w-])`).test(text);
}

/** The scripts that stand beside a component, which make elements when the page is read. */
function scriptsBeside(file: string): string {
  const folder = join('src', dirname(file));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

it('knows with what a rule begins', () => {
  const css =
    '/* .no{} */.a .b,.c:is(.d:not(.z), .e){}@media print{.f-g{}main.h{}}x-y:not(.z) + .i{& .j{}}';
  expect(beginnings(css)).toEqual(['.a', '.c', '.f-g', '.h', 'x-y']);
  expect(beginnings('@keyframes k{from{top:0}}')).toEqual([]);
});

describe('the style of a component', () => {
  it('stands in it, for all to see: no style sheet beside it, none imported, none scoped', () => {
    expect(files.filter((file) => /^(components|pages)\/.*\.css$/.test(file))).toEqual([]);
    for (const { file, source } of pages) {
      const imports = [...source.matchAll(/^import '([^']+\.css)'/gm)].map(([, path]) => path);
      const alien = imports.filter((path) => !path?.startsWith('../styles/'));
      expect(alien, file).toEqual([]);
      if (!file.startsWith('layouts/')) expect(imports, file).toEqual([]);
      expect(source.match(/<style(?![^>]* is:(global|inline))/), file).toBeNull();
    }
  });

  it('begins every rule with a class or element that it writes, or a script beside it', () => {
    const alien = components.flatMap(({ file, style, markup }) =>
      beginnings(style)
        .filter((name) => !names(markup, name) && !names(scriptsBeside(file), name))
        .map((name) => `${file}: ${name}`),
    );
    expect(alien).toEqual([]);
  });

  it('is the only one to begin a rule so; the primitives are nobody’s to redefine', () => {
    const homes = new Map<string, string[]>();
    const sheets = files
      .filter((file) => file.startsWith('styles/') && file.endsWith('.css'))
      .map((file) => ({ file, style: readFileSync(join('src', file), 'utf8') }));
    for (const { file, style } of [...components, ...sheets]) {
      for (const name of beginnings(style)) homes.set(name, [...(homes.get(name) ?? []), file]);
    }
    expect(homes.get('.button')).toContain('styles/primitives.css');
    const shared = [...homes].filter(
      ([, own]) => own.length > 1 && own.some((file) => file.startsWith('components/')),
    );
    expect(shared).toEqual([]);
  });
});

it('says how large a target is in one place', () => {
  const styles = files
    .filter((file) => /\.(astro|css)$/.test(file))
    .filter((file) => /\b44px/.test(readFileSync(join('src', file), 'utf8')));
  expect(styles).toEqual(['styles/tokens.css']);
});
