import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { htmlFiles } from './site-files.ts';
import { SITES } from './sites.ts';

/** What screen readers list of a page: its landmarks and its headings. */

const { dir } = SITES.real;
const elementsOf = (file: string) => {
  const found: Element[] = [];
  visit(fromHtml(readFileSync(`${dir}/${file}`, 'utf8')), 'element', (element) => {
    found.push(element);
  });
  return found;
};
const wordsOf = (element: Element): string => {
  let words = '';
  visit(element, 'text', ({ value }) => {
    words += value;
  });
  return words.trim();
};
/** The text with its notes is a matter of its own (`reading.spec.ts`). */
const isText = (file: string) => /^minsheng-2025\/(index|(c\d+|s5|p)\/index)\.html$/.test(file);
const pages = htmlFiles(dir).filter((file) => !file.endsWith('embed/index.html'));

test('a page has few landmarks, each with a name of its own', () => {
  const faults: string[] = [];
  for (const file of pages.filter((file) => !isText(file))) {
    const elements = elementsOf(file);
    const byId = new Map(elements.map((element) => [element.properties.id, element]));
    const nameOf = ({ properties }: Element): string => {
      const [by = ''] = (properties.ariaLabelledBy as string[] | undefined) ?? [];
      const label = byId.get(by);
      return String(properties.ariaLabel ?? (label ? wordsOf(label) : ''));
    };
    const regions = elements.filter(
      (element) => element.tagName === 'section' && nameOf(element) !== '',
    );
    const navs = elements.filter(({ tagName }) => tagName === 'nav');
    const asides = elements.filter(({ tagName }) => tagName === 'aside');
    const names = [...regions, ...navs, ...asides].map(nameOf);
    if (regions.length > 4) faults.push(`${file}: ${regions.length} regions`);
    if (asides.length > 1) faults.push(`${file}: ${asides.length} asides`);
    if (names.includes('')) faults.push(`${file}: a landmark without a name`);
    if (new Set(names).size < names.length) faults.push(`${file}: twice ${names}`);
    if (elements.filter(({ tagName }) => tagName === 'main').length !== 1)
      faults.push(`${file}: main`);
  }
  expect(faults).toEqual([]);
});

test('headings stand in order, tell what they are of, and divide long lists', () => {
  const faults: string[] = [];
  for (const file of pages) {
    const elements = elementsOf(file);
    const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    const skips = levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`${file}: h1`);
    if (skips) faults.push(`${file}: ${levels}`);
    for (const heading of headings) {
      if (/\s原文$/.test(wordsOf(heading))) faults.push(`${file}: ${wordsOf(heading)}`);
    }
    const entries = elements.filter(({ tagName }) => tagName === 'dt' || tagName === 'tr').length;
    if (entries > 40 && headings.length < 5) faults.push(`${file}: ${entries} entries`);
  }
  expect(faults).toEqual([]);
});
