import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../core/views/canonical-text.ts';
import { fromDocx } from '../../import/from-docx.ts';
import { planImport } from '../../import/plan-import.ts';
import { editions, opinion } from '../editions.fixture.ts';
import { endnotesOf } from './endnotes.ts';
import { notedWord, word } from './word.ts';

const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);
/** The words that our importer reads, a printed block or row a line; white space is Word's to set. */
const read = (bytes: Uint8Array) =>
  fromDocx(bytes, 'shili.docx').lines.map(({ text }) => text.replace(/[ \u3000]/g, ''));

describe.each(editions)('the Word files of $id', (edition) => {
  const official = canonicalText(edition).trimEnd().split('\n');
  const expected = official.map((line) => line.replace(/[ \u3000]/g, ''));

  it('hold the official words and no other, with notes and without', async () => {
    expect(read(await word.write(edition))).toEqual(expected);
    expect(read(await notedWord.write(edition))).toEqual(expected);
  });

  it('have the same bytes each time', async () => {
    expect(await word.write(structuredClone(edition))).toEqual(await word.write(edition));
    expect(await notedWord.write(edition)).toEqual(await notedWord.write(edition));
  });

  it('refer to every endnote once, in order', async () => {
    const bytes = await notedWord.write(edition);
    const numbers = (path: string, pattern: RegExp) =>
      [...part(bytes, path).matchAll(pattern)].map(([, number]) => Number(number));
    const all = [1, ...endnotesOf(edition).map(({ number }) => number)];
    expect(all).toEqual(all.map((_, at) => at + 1));
    expect(numbers('word/document.xml', /<w:endnoteReference w:id="(\d+)"/g)).toEqual(all);
    expect(numbers('word/endnotes.xml', /<w:endnote w:id="(\d+)"/g)).toEqual(all);
  });
});

it('is the same document again when it is imported', async () => {
  const { plan } = planImport(await notedWord.write(opinion), 'opinion.docx', {
    id: 'opinion',
    today: '2026-01-02',
    numbering: [],
  });
  expect(canonicalText(plan!.edition)).toBe(canonicalText(opinion));
  expect(plan!.edition.clauses.map(({ id }) => id)).toEqual(opinion.clauses.map(({ id }) => id));
});

it('says in the endnotes whose words they are', async () => {
  const bytes = await notedWord.write(opinion);
  const says = [...part(bytes, 'word/endnotes.xml').matchAll(/<w:t[^>]*>([^<]+)/g)].map(
    ([, words]) => words!,
  );
  expect(says[0]).toContain('尾注和它们的编号是条分缕析的编者所加');
  expect(says).toContain('〔编者注〕户籍限制：只看户口本。核实：部分未核。未核：示例。');
  expect(says.every((words) => /^〔(编者注|句解)〕/.test(words))).toBe(true);
});

it('is a page of 22 lines of 28 characters as the standard has it', async () => {
  const bytes = await word.write(opinion);
  const body = part(bytes, 'word/document.xml');
  const number = (pattern: RegExp) => Number(pattern.exec(body)![1]);
  const millimetres = (twentieths: number) => (twentieths / 1440) * 25.4;
  const across = 210 - 28 - millimetres(number(/w:pgMar[^>]*w:right="(\d+)/));
  const tighter = /w:styleId="body".*?<w:spacing w:val="(-\d+)"\/>/.exec(
    part(bytes, 'word/styles.xml'),
  );
  const character = millimetres(16 * 20 + Number(tighter![1]));
  expect(Math.floor(across / character)).toBe(28);
  const down = 297 - 37 - millimetres(number(/w:pgMar[^>]*w:bottom="(\d+)/));
  const line = millimetres(number(/w:linePitch="(\d+)"/));
  expect(Math.floor(down / line)).toBe(22);
  expect(part(bytes, 'word/fontTable.xml')).toContain('w:name="仿宋_GB2312"');
  expect(part(bytes, 'docProps/core.xml')).toContain(`${opinion.document.edition.date}T00:00:00Z`);
});
