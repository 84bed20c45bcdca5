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
  const all = appendicesOf(editions.at(-1)!).flatMap((one) =>
    one.entries.flatMap(({ says }) => says),
  );
  expect(all.filter((words) => /约\d{4}年/.test(words))).not.toHaveLength(0);
  for (const words of all.filter((one) => /约\d{4}年（/.test(one))) {
    expect(words).toContain('编者推算');
    expect(words).toContain('不是官方期限');
  }
  expect(all.some((words) => words.includes('未核：'))).toBe(true);
});

it('says which reports are only near the words, and in what state the paper was seen', () => {
  const real = editions.at(-1)!;
  const { entries } = appendicesOf(real).find(({ id }) => id === 'practice')!;
  expect(entries.some((entry) => placeWords(entry).includes('（关联较弱'))).toBe(
    real.reports.some(({ ties }) => ties.some(({ weak }) => weak)),
  );
  for (const { condition } of real.reports) {
    if (condition) expect(JSON.stringify(entries)).toContain(condition.replace(/。$/, ''));
  }
});

it('stands in the book, in Markdown and in the noted text', () => {
  const [entry] = appendix('targets').entries;
  const [words = ''] = entry!.says;
  const book = new Map(bookFiles(opinion));
  expect(book.get('EPUB/targets.xhtml')).toContain(words);
  expect(textOf(markdown.write(opinion))).toContain(words);
  expect(textOf(notedText.write(opinion))).toContain(`〔编者注〕${placeWords(entry!)}：${words}`);
});
