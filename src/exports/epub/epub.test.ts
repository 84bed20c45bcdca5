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

it.each(editions)(
  'has a table of contents for old readers that leads where the new one does: $id',
  (edition) => {
    const book = files(edition);
    const ncx = book.get('EPUB/toc.ncx')!;
    const targets = [...ncx.matchAll(/<content src="([^"]+)"/g)].map(([, href]) => href);
    const [toc = ''] = book.get('EPUB/nav.xhtml')!.split('</nav>');
    expect(targets).toEqual([...toc.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href));
    const orders = [...ncx.matchAll(/playOrder="(\d+)"/g)].map(([, order]) => Number(order));
    expect(orders).toEqual(orders.map((_, at) => at + 1));
    const uid = /dtb:uid" content="([^"]+)"/.exec(ncx)![1];
    expect(book.get('EPUB/package.opf')).toContain(`<dc:identifier id="id">${uid}</dc:identifier>`);
  },
);

it.each(editions)(
  'declares every file of the book once, the cover as its image: $id',
  (edition) => {
    const book = files(edition);
    const opf = book.get('EPUB/package.opf')!;
    const declared = [...opf.matchAll(/<item [^>]*href="([^"]+)"/g)].map(
      ([, href]) => `EPUB/${href}`,
    );
    const held = [...book.keys()].filter((path) => /^EPUB\/(?!package)/.test(path));
    expect(declared.toSorted()).toEqual(held.toSorted());
    expect(opf).toMatch(/href="cover\.svg"[^>]*properties="cover-image"/);
    const drawn = words(book.get('EPUB/cover.svg')!);
    for (const character of edition.title.replace(/\s/g, '')) expect(drawn).toContain(character);
  },
);

it('tells what the text means in plain words, and whom it concerns', () => {
  const sentence = opinion.clauses.find(({ id }) => id === 'c1')!.sentences[0]!;
  const plain = [
    {
      clause: 'c1',
      sentence: sentence.id,
      plain: '谁都能参加<了>。',
      omitted: [],
      confidence: 'unsure' as const,
      note: '示例。',
    },
  ];
  const markup = chapters({ ...opinion, plain }).get('EPUB/plain.xhtml')!;
  expect(markup).toContain('谁都能参加&lt;了&gt;。<b class="basis">没有把握</b>示例。');
  expect(markup).toContain(`#${sentence.id}">原文（一）第 1 句</a>`);
  expect(chapters({ ...opinion, plain: [] }).has('EPUB/plain.xhtml')).toBe(false);
  const concerned = words(chapters(opinion).get('EPUB/audiences.xhtml')!);
  for (const { name, mentions } of opinion.audiences) {
    expect(concerned).toContain(name);
    for (const { quote, basis } of mentions)
      expect(concerned).toMatch(new RegExp(`${quote}.*${basis}`));
  }
});
