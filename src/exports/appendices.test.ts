import { expect, it } from 'vitest';
import { appendicesOf, placeWords } from './appendices.ts';
import { bareText } from './bare-text.ts';
import { editions, opinion, textOf } from './editions.fixture.ts';
import { bookFiles } from './epub/epub.ts';
import { markdown } from './markdown.ts';
import { notedText } from './noted-text.ts';

const appendix = (id: string) => appendicesOf(opinion).find((one) => one.id === id)!;

it.each(editions)('leaves nothing out that the edition has: $id', (edition) => {
  const entries = appendicesOf(edition).flatMap((one) => one.entries);
  const { targets, progress, reports, choices, doubts } = edition;
  expect(entries).toHaveLength(
    [targets, progress, reports, choices, doubts].reduce((sum, { length }) => sum + length, 0),
  );
});

it.each(editions)('quotes the text exactly, under the name of its clause: $id', (edition) => {
  const text = textOf(bareText.write(edition));
  for (const { on } of appendicesOf(edition).flatMap((one) => one.entries)) {
    for (const { name, evidence } of on) {
      expect(text).toContain(evidence.quote);
      expect(name).not.toBe('');
    }
  }
});

it('calls reckoned years reckoned, and what is not verified 未核', () => {
  const doubted = {
    ...opinion,
    progress: opinion.progress.map((fact) => ({ ...fact, notVerified: '文号未见' })),
  };
  const all = appendicesOf(doubted).flatMap((one) => one.entries.flatMap(({ says }) => says));
  const reckoned = all.filter((words) => words.includes('2026年'));
  expect(reckoned).toHaveLength(1);
  expect(reckoned[0]).toContain('编者推算');
  expect(reckoned[0]).toContain('不是官方期限');
  expect(all.filter((words) => words.includes('未核：文号未见'))).toHaveLength(1);
});

it('says which reports are only near the words, and in what state the paper was seen', () => {
  const reports = opinion.reports.map((report) => ({ ...report, condition: '左下角撕去。' }));
  const practice = appendicesOf({ ...opinion, reports }).find(({ id }) => id === 'practice')!;
  const [entry] = practice.entries;
  expect(placeWords(entry!)).toMatch(/以县域为基本单元”（关联较弱/);
  expect(placeWords(entry!)).not.toMatch(/加大以工代赈实施力度”（关联较弱/);
  expect(entry!.says.join('')).toContain('左下角撕去');
});

it('stands in the book, in Markdown and in the noted text', () => {
  const [entry] = appendix('targets').entries;
  const [words = ''] = entry!.says;
  const book = new Map(bookFiles(opinion));
  expect(book.get('EPUB/targets.xhtml')).toContain(words);
  expect(textOf(markdown.write(opinion))).toContain(words);
  expect(textOf(notedText.write(opinion))).toContain(`〔编者注〕${placeWords(entry!)}：${words}`);
});
