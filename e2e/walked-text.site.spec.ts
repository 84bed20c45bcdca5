import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const CONTENT = '.cache/walked';
const SITE = '.cache/walked-site';

test.afterAll(() => {
  for (const folder of [CONTENT, SITE]) rmSync(folder, { recursive: true, force: true });
});

test('a text is printed alike from the walk and by MDX', () => {
  test.setTimeout(300_000);
  for (const folder of [CONTENT, SITE]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(CONTENT, { recursive: true });
  const fixtures = 'src/core/fixtures';
  cpSync(`${fixtures}/glossary`, `${CONTENT}/glossary`, { recursive: true });
  const documents = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${fixtures}/${name}`).includes('text.mdx'));
  for (const name of documents) {
    const walked = `${CONTENT}/${name}-walked`;
    mkdirSync(walked);
    for (const file of ['text.mdx', 'document.yaml']) {
      // Principles would be something said of the clauses.
      const words = readFileSync(`${fixtures}/${name}/${file}`, 'utf8');
      writeFileSync(`${walked}/${file}`, words.replace(/^principles:\n(?: .*\n)+/m, ''));
    }
    // A commentary that says nothing of the text: it is annotated, and MDX prints it.
    cpSync(walked, `${CONTENT}/${name}-by-mdx`, { recursive: true });
    mkdirSync(`${CONTENT}/${name}-by-mdx/commentary`);
    writeFileSync(`${CONTENT}/${name}-by-mdx/commentary/note.mdx`, COMMENTARY);
  }
  execFileSync('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT_ROOT: CONTENT, OUT_DIR: SITE },
    stdio: 'pipe',
  });
  for (const name of documents) {
    expect(textOf(`${name}-walked`), name).toBe(textOf(`${name}-by-mdx`));
    expect(textOf(`${name}-walked`).length, name).toBeGreaterThan(200);
  }
});

const COMMENTARY = `---
kind: commentary
title: 没有说到正文的评论
shortTitle: 评论
agency: 某社
date: '2025-01-01'
printedIn: [某报]
---

另一件事。
`;

/** The official text of a page, without the blank lines that MDX leaves. */
function textOf(document: string): string {
  const page = readFileSync(`${SITE}/${document}/index.html`, 'utf8');
  const from = page.indexOf('<div class="text">');
  const to = page.indexOf('<section class="notes-of-text"', from);
  return page.slice(from, to).replace(/>\s+</g, '><').replaceAll(document, 'DOCUMENT');
}
