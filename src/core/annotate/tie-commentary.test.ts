import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { marksInBlock } from '../views/marks.ts';
import { notesOfClause } from '../views/notes-of-clause.ts';
import { tieCommentary } from './tie-commentary.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;
const [piece] = edition.commentary;

/** Ties of one paragraph to the fixture: the clause and the words. */
function ties(text: string): string[] {
  const block = { id: 'p1', kind: 'paragraph' as const, depth: 0, text, under: null };
  return tieCommentary({ ...piece!, blocks: [block] }, edition.clauses, () => null).map(
    ({ says, evidence }) => `${evidence.anchor} ${says}`,
  );
}

it('ties eight characters that meet a mark of the clause, and no fewer', () => {
  expect(ties('要以县域为基本单元')).toEqual(['c3-1 以县域为基本单元']);
  expect(ties('要加大以工代赈实施')).toEqual(['c2-2 加大以工代赈实施']);
  expect(ties('要加大以工代赈实')).toEqual([]);
  expect(ties('要大以工代赈实施力')).toEqual([]);
});

it('ties every word of a commentary to one clause, by the longest run', () => {
  expect(ties('全面开展低保边缘家庭认定。加大以工代赈实施力度')).toEqual([
    'c2-1 全面开展低保边缘家庭认定。加大以工代赈实施力度',
  ]);
});

it('shows a quotation both at its clause and in the commentary', () => {
  const quotation = '加大以工代赈实施力度，优先吸纳带动低收入人口';
  expect(notesOfClause(edition, 'c2').explained.flatMap(({ ties }) => ties)).toContainEqual(
    expect.objectContaining({ kind: 'verbatim', block: 'p1', says: quotation }),
  );
  const { text } = piece!.blocks.find(({ id }) => id === 'p1')!;
  expect(
    marksInBlock(edition, 'jiedu', 'p1').map(({ layer, ref, start, end }) => [
      layer,
      ref,
      sliceCodePoints(text, start, end),
    ]),
  ).toEqual([['tie', 'c2-2', quotation]]);
});

it('marks a paraphrase apart from words that are the same', () => {
  expect(marksInBlock(edition, 'jiedu', 'p2').map(({ layer }) => layer)).toEqual([
    'tie',
    'paraphrase',
  ]);
});
