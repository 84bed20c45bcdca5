import { resolve } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { Node, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { compileLibrarySources } from '../core/compile-library.ts';
import type { Edition } from '../core/model/edition.ts';
import type { Library } from '../core/model/library.ts';
import { blocksOf } from '../core/parse/blocks.ts';
import { readSources } from '../core/read/sources.ts';
import { corpusOfEdition } from '../core/verify/corpus-of-edition.ts';
import { textOf } from '../exports/editions.fixture.ts';
import { epub } from '../exports/epub/epub.ts';
import { notedText } from '../exports/noted-text.ts';
import { searchRecords } from '../search/records.ts';
import { markEdition } from './mark-edition.ts';
import { oneReading } from './one-reading.ts';

const ROOT = 'src/core/fixtures';
const FOLDER = `${ROOT}/opinion`;

/** The fixture with another body in one of its files, and nothing that quotes it. */
function libraryWith(file: string, body: string): Library {
  const sources = readSources(ROOT, 'opinion');
  const files = new Map(
    [...sources.files].filter(([path]) => !/annotations|reports|witnesses|ids\.lock/.test(path)),
  );
  const before = new TextDecoder().decode(files.get(file));
  const [frontmatter] = /^---\n[\s\S]*?\n---\n/.exec(before) ?? [''];
  files.set(file, new TextEncoder().encode(`${frontmatter}\n${body}`));
  const { library, diagnostics } = compileLibrarySources([{ ...sources, files }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return library;
}

/** What MDX renders: the tree as the plugins leave it. */
function rendered(library: Library, path: string, body: string): Root {
  const file = new VFile({ value: body, path: resolve(path) });
  const processor = unified()
    .use(oneReading)
    .use(markEdition, { contentRoot: ROOT, getLibrary: () => library });
  return processor.runSync(processor.parse(file), file) as Root;
}

/** Lines as authors write them, with all that Markdown might make of them. */
const line = fc.oneof(
  fc.constantFrom(
    '　　首先要兜底。',
    '　　其次要公平。',
    '0~3岁、3~6岁的孩子。',
    '**“托位”，**是床位。',
    '见 https://www.gov.cn/zhengce/2025.htm，该办法规定。',
    '---',
    '===',
    '结尾一段。',
    '- 第一项；',
    '1. 第一，',
    '> 引的话。',
    '*着重*与_下划线_。',
    '[链接](https://example.org/a?b=1)里的字。',
    '`代码`一样的字。',
    '    缩进的一行。',
    'A line of English',
    '甲 &amp; 乙 &nbsp; 丙',
    '反斜杠 \\* 和 \\_。',
    '## 小标题',
    '~~删去~~的字',
    '[注]: 定义',
    '一行两个空格  ',
  ),
  fc.stringMatching(/^[一-三甲乙丙，。“”（）~*_>#.\-+ 　0-9a-c]{0,12}$/),
);
const body = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n')))
  .map((lines) => lines.map(([words, end]) => words + end).join(''));

it('gives the same words of a commentary to page, search, 核验, e-book and description', () => {
  const file = `${FOLDER}/commentary/jiedu.mdx`;
  fc.assert(
    fc.property(body, (words) => {
      const text = `开头一段。\n\n${words}`;
      const library = libraryWith(file, text);
      const [edition] = library.editions as [Edition];
      const read = edition.commentary[0]!.blocks.map((block) => block.text);
      const page = blocksOf(rendered(library, file, `\n${text}`), file);
      expect(page.map(({ node }) => plainText(node))).toEqual(read);
      expect(page.map(({ node }) => idOf(node))).toEqual(
        edition.commentary[0]!.blocks.map(({ id }) => id),
      );
      const found = searchRecords(library).filter(({ kind }) => kind === 'commentary');
      expect(found.map((record) => record.text).join('\n')).toBe(read.join('\n'));
      const corpus = corpusOfEdition(edition);
      for (const block of read.filter((words) => words.trim() !== '')) {
        expect(JSON.stringify(corpus)).toContain(JSON.stringify(block).slice(1, -1));
      }
      const chapter = textOf(unzipSync(epub.write(edition))['EPUB/commentary-jiedu.xhtml']!);
      for (const block of read) expect(chapter).toContain(escaped(block));
    }),
    { numRuns: 60 },
  );
});

it('gives the same words of a term to page, margin, search and text', () => {
  const file = `${ROOT}/glossary/yi-gong-dai-zhen.mdx`;
  fc.assert(
    fc.property(body, (words) => {
      const text = `开头一段。\n\n${words}`;
      const library = libraryWith(file, text);
      const term = library.glossary.find(({ id }) => id === 'yi-gong-dai-zhen')!;
      const page = blocksOf(rendered(library, file, `\n${text}`), file);
      expect(page.map(({ node }) => plainText(node))).toEqual(term.explanation);
      const record = searchRecords(library).find(({ url }) => url === `glossary/${term.id}/`)!;
      expect(record.text).toContain(term.explanation.join('\n'));
      expect(textOf(notedText.write(library.editions[0]!))).toContain(term.explanation.join(''));
    }),
    { numRuns: 60 },
  );
});

it('stops at a difference between the page and what was read, with the line', () => {
  const file = `${FOLDER}/commentary/jiedu.mdx`;
  const library = libraryWith(file, '甲。\n\n乙。');
  expect(() => rendered(library, file, '甲。\n\n丙。')).toThrow(
    expect.objectContaining({
      reason: '网页上的字与读入的字不同：网页是“丙。”，读入的是“乙。”。',
      line: 3,
    }),
  );
  expect(() => rendered(library, file, '甲。')).toThrow(
    expect.objectContaining({
      reason: '网页上的字与读入的字不同：网页是（没有），读入的是“乙。”。',
    }),
  );
});

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The id that the plugin has given to an element of the page. */
function idOf({ data }: Node): unknown {
  return (data as { hProperties?: { id: string } } | undefined)?.hProperties?.id;
}
