import { expect, it } from 'vitest';
import { canonicalText } from '../core/views/canonical-text.ts';
import { editions, opinion, textOf } from './editions.fixture.ts';
import { notedText } from './noted-text.ts';
import { notesOf } from './notes.ts';

it.each(editions)('is the official text again without what is marked as ours: $id', (edition) => {
  const text = textOf(notedText.write(edition));
  const official = text
    .split('\n')
    .filter((line) => !line.startsWith('〔编者注'))
    .join('\n')
    .replace(/〔注\d+〕/g, '');
  expect(official).toBe(`${canonicalText(edition)}\n`);
});

it.each(editions)('has a note for every mark, numbered through: $id', (edition) => {
  const text = textOf(notedText.write(edition));
  const numbers = notesOf(edition).map(({ number }) => String(number));
  expect([...text.matchAll(/〔注(\d+)〕(?!一类)/g)].map(([, number]) => number)).toEqual(numbers);
  expect([...text.matchAll(/^〔编者注(\d+)〕/gm)].map(([, number]) => number)).toEqual(numbers);
});

it('sets the mark after the words and says in the note what is not verified', () => {
  const lines = textOf(notedText.write(opinion)).split('\n');
  expect(lines).toContain('（一）扩大覆盖面。全面取消限制〔注1〕。完善转移接续机制。');
  expect(lines).toContain('〔编者注1〕（一）“户籍限制”：只看户口本。核实：部分未核。未核：示例。');
});
