import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { htmlFiles, leadsOn } from './site-files.ts';
import { SITES } from './sites.ts';

/** What readers see holds no label that only the editors know. */

const { dir } = SITES.real;

/** Numbers of sources, ids of places, and words that readers are not given. */
const INTERNAL = [
  /来源 ?\d{3}/u,
  /(?<![\d.])00[0-3](?![\d.])/u,
  /底本/u,
  /承诺/u,
  /推断 0 处/u,
  /(?<![\w#/-])[cs]\d{1,2}(-\d{1,2})?(?![\w-])/u,
];

/** Here the end of an address is what the page is about. */
const ABOUT_ADDRESSES = ['about/links/index.html'];

const UNSEEN = new Set(['script', 'style', 'template', 'code']);
const SPOKEN = ['ariaLabel', 'title', 'alt', 'placeholder'];

/** The words of a page, and what screen readers say. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (UNSEEN.has(node.tagName)) return '';
    const spoken = SPOKEN.map((name) => node.properties[name]).filter(Boolean);
    return `\n${[...spoken, ...node.children.map(wordsOf)].join('')}`;
  }
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function internalIn(html: string): string[] {
  const words = wordsOf(fromHtml(html));
  return INTERNAL.flatMap((label) => label.exec(words)?.[0] ?? []);
}

const read = (file: string) => readFileSync(`${dir}/${file}`, 'utf8');
const downloads = () => readdirSync(`${dir}/download`).map((file) => `download/${file}`);
const told = (file: string, text: string) => internalIn(text).map((label) => `${file}: ${label}`);

test('no page shows readers an internal label, nor does the one-file edition', () => {
  const pages = htmlFiles(dir).filter(
    (file) => !ABOUT_ADDRESSES.includes(file) && !leadsOn(dir, file),
  );
  const oneFile = downloads().filter((file) => /-[\d.]+\.html$/.test(file));
  expect(oneFile).toHaveLength(1);
  expect([...pages, ...oneFile].flatMap((file) => told(file, read(file)))).toEqual([]);
});

test('nor does a download that is read as a book or as plain text', () => {
  const [book] = downloads().filter((file) => file.endsWith('.epub'));
  const chapters = Object.entries(unzipSync(readFileSync(`${dir}/${book}`)));
  const pages = chapters.filter(([name]) => name.endsWith('.xhtml'));
  expect(pages.length).toBeGreaterThan(5);
  const decoder = new TextDecoder();
  expect(pages.flatMap(([name, bytes]) => told(name, decoder.decode(bytes)))).toEqual([]);
  const texts = downloads().filter((file) => /minsheng.*\.(txt|md)$/.test(file));
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.flatMap((file) => told(file, read(file)))).toEqual([]);
});
