import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Edition } from '../../core/model/edition.ts';
import { sliceCodePoints } from '../../core/text/code-points.ts';
import { canonicalText } from '../../core/views/canonical-text.ts';
import { editions, opinion, textOf } from '../editions.fixture.ts';
import { notesOf } from '../notes.ts';
import { epub } from './epub.ts';

function files(edition: Edition): Map<string, string> {
  const entries = Object.entries(unzipSync(epub.write(edition)));
  return new Map(entries.map(([path, content]) => [path, textOf(content)]));
}

function chapters(edition: Edition): Map<string, string> {
  return new Map([...files(edition)].filter(([path]) => path.endsWith('.xhtml')));
}

function words(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

it.each(editions)('sets the official text, all of it and nothing else, in ink: $id', (edition) => {
  const official = [...chapters(edition).values()]
    .flatMap((markup) => [
      ...markup.matchAll(/<(h\d|p|section) class="[^"]*\bofficial\b[^"]*"[^>]*>(.*?)<\/\1>/gs),
    ])
    .map(([, , inner]) => words(inner!))
    .join('');
  expect(official.replace(/\s/g, '')).toBe(canonicalText(edition).replace(/\s/g, ''));
});

it.each(editions)('gives every sentence its published anchor: $id', (edition) => {
  const all = [...chapters(edition).values()].join('');
  for (const { text, sentences } of edition.clauses) {
    for (const { id, start, end } of sentences) {
      const markup = new RegExp(`<span id="${id}">(.*?)</span>`).exec(all)?.[1];
      expect(words(markup ?? ''), id).toBe(sliceCodePoints(text, start, end));
    }
  }
});

it.each(editions)('joins every note to its words, there and back: $id', (edition) => {
  const text = [...chapters(edition)].filter(([path]) => path.startsWith('EPUB/text-'));
  const count = notesOf(edition).length;
  const references = text.flatMap(([, markup]) => [...markup.matchAll(/ id="ref(\d+)"/g)]);
  const notes = text.flatMap(([, markup]) => [
    ...markup.matchAll(/<aside epub:type="footnote" role="doc-footnote" id="note(\d+)"/g),
  ]);
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  expect(references.map(([, number]) => Number(number)).toSorted((a, b) => a - b)).toEqual(
    numbers.map(Number),
  );
  expect(notes.map(([, number]) => number)).toEqual(numbers);
});

it.each(editions)('has no link that leads nowhere: $id', (edition) => {
  const book = chapters(edition);
  const ids = new Map(
    [...book].map(([path, markup]) => [
      path,
      [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    ]),
  );
  for (const [path, markup] of book) {
    expect(new Set(ids.get(path)).size, `${path}: an id stands twice`).toBe(ids.get(path)!.length);
    for (const [, href] of markup.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      const [file, id] = href!.split('#');
      const target = ids.get(file ? `EPUB/${file}` : path);
      expect(target, `${path}: ${href}`).toBeDefined();
      if (id) expect(target, `${path}: ${href}`).toContain(id);
    }
  }
});

it('carries commentary and glossary whole', () => {
  const book = chapters(opinion);
  for (const { id, blocks } of opinion.commentary) {
    const text = words(book.get(`EPUB/commentary-${id}.xhtml`)!);
    for (const block of blocks) expect(text).toContain(block.text);
  }
  const glossary = words(book.get('EPUB/glossary.xhtml')!);
  for (const { term, explanation } of opinion.terms) {
    for (const part of [term, ...explanation]) expect(glossary).toContain(part);
  }
});

it('escapes what is markup elsewhere', () => {
  const title = '<b>“A&B”</b>';
  const book = files({ ...opinion, title });
  expect(book.get('EPUB/title.xhtml')).toContain('&lt;b&gt;“A&amp;B”&lt;/b&gt;');
  expect(book.get('EPUB/package.opf')).toContain('<dc:title>&lt;b&gt;“A&amp;B”&lt;/b&gt;（');
});
