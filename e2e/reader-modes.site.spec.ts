import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { compileLibrary } from '../src/core/compile-library.ts';
import { SITES } from './sites.ts';

/** What is left of a page in the reading mode of a browser, and in apps that save articles. */

const { dir, content } = SITES.real;
const [edition] = compileLibrary(content).library.editions;

/** Without white space: reading modes set their own. */
const bare = (text: string) => text.replace(/\s/gu, '');

function readingMode(path: string): string {
  const { document } = parseHTML(readFileSync(`${dir}/${path}index.html`, 'utf8'));
  const article = new Readability(document as unknown as Document).parse();
  return bare(article?.textContent ?? '');
}

test('reading modes keep every clause of the whole text, whole and in order', () => {
  const kept = readingMode(`${edition!.id}/`);
  let at = 0;
  for (const { id, text } of edition!.clauses) {
    const found = kept.indexOf(bare(text), at);
    expect(found, id).toBeGreaterThanOrEqual(at);
    at = found + bare(text).length;
  }
});

test('reading modes keep the whole clause on its own page', () => {
  expect(edition!.clauses.length).toBe(12);
  for (const { id, text, heading, kind } of edition!.clauses) {
    const kept = readingMode(`${edition!.id}/${id}/`);
    // A title at the head of a page may become the article's title.
    const said = kind === 'clause' ? Array.from(text).slice(heading.end).join('') : text;
    expect(kept.includes(bare(said)), id).toBe(true);
  }
});
