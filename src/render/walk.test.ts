import { expect, it } from 'vitest';
import { compile } from '../core/compile.ts';
import { sliceCodePoints } from '../core/text/code-points.ts';
import { clausesIn, walkClause, walkText } from './walk.ts';

const editions = ['opinion', 'restart', 'law', 'holidays', 'code', 'notice', 'plan', 'bare'].map(
  (id) => compile('src/core/fixtures', id).edition!,
);

it.each(editions)('comes to every word of $id once, in order', (edition) => {
  const nodes = clausesIn(walkText(edition));
  expect(nodes.map(({ clause }) => clause)).toEqual(edition.clauses);
  for (const { clause, heading, paragraphs } of nodes) {
    const words = paragraphs.map(({ lead, pieces }) =>
      [lead, ...pieces].map(({ start, end }) => sliceCodePoints(clause.text, start, end)).join(''),
    );
    const head = heading ? sliceCodePoints(clause.text, heading.start, heading.end) : '';
    const plain = (text: string) => text.replaceAll('\n', '');
    expect(plain(head + words.join(''))).toBe(plain(clause.text));
  }
});

it('keeps words that stand after the last sentence', () => {
  const [clause] = editions[0]!.clauses;
  const [first, ...rest] = clause!.sentences;
  const cut = { ...clause!, sentences: [{ ...first!, end: first!.end - 3 }, ...rest.slice(1)] };
  const pieces = walkClause(cut).paragraphs.flatMap((paragraph) => paragraph.pieces);
  expect(pieces.map(({ start, end }) => sliceCodePoints(cut.text, start, end)).join('')).toBe(
    clause!.text.replaceAll('\n', ''),
  );
  expect(pieces.map(({ sentence }) => sentence)).toContain(null);
});

it('parts the heading of an article from what it says', () => {
  const { clauses } = editions[2]!;
  const { clause, heading, paragraphs } = walkClause(clauses.find(({ id }) => id === 'c1')!);
  expect(sliceCodePoints(clause.text, heading!.start, heading!.end)).toBe('第一条');
  expect(sliceCodePoints(clause.text, paragraphs[0]!.lead.start, paragraphs[0]!.lead.end)).toBe(
    '　',
  );
});
