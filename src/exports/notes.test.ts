import { expect, it } from 'vitest';
import { opinion } from './editions.fixture.ts';
import { notesOf, withNotes } from './notes.ts';

const clause = opinion.clauses.find(({ id }) => id === 'c2')!;

it('sends the second note on a term to the first', () => {
  const [mention] = opinion.mentions.filter(({ clause: id, first }) => id === 'c2' && first);
  const later = { ...mention!, clause: 'c3', anchor: 'c3-1', start: 0, end: 2 };
  const notes = notesOf({ ...opinion, mentions: [...opinion.mentions, later] });
  const same = notes.filter(({ term }) => term.id === mention!.term);
  expect(same.map(({ clause: id, sameAs }) => [id, sameAs])).toEqual([
    ['c2', null],
    ['c3', same[0]!.number],
  ]);
});

it('keeps every word, and each note behind its own', () => {
  const notes = notesOf(opinion);
  const pieces = withNotes(clause, { start: 0, end: Array.from(clause.text).length }, notes);
  expect(pieces.filter((piece) => typeof piece === 'string').join('')).toBe(clause.text);
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    const words = Array.from(clause.text).slice(piece.start, piece.end).join('');
    expect(String(pieces[index - 1]).endsWith(words)).toBe(true);
  }
});
