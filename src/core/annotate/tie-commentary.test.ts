import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { marksInBlock } from '../views/marks.ts';
import { notesOfClause } from '../views/notes-of-clause.ts';

const edition = compile('content', 'minsheng-2025').edition!;
const clauses = new Map(edition.clauses.map((clause) => [clause.id, clause]));
const blocks = new Map(
  edition.commentary.flatMap((piece) =>
    piece.blocks.map((block) => [`${piece.id}#${block.id}`, block.text]),
  ),
);

it('every tie quotes both sides as they stand', () => {
  for (const { commentary, block, start, end, says, kind, evidence } of edition.ties) {
    expect(sliceCodePoints(blocks.get(`${commentary}#${block}`)!, start, end)).toBe(says);
    const { text } = clauses.get(evidence.clause)!;
    expect(sliceCodePoints(text, evidence.start, evidence.end)).toBe(evidence.quote);
    if (kind === 'verbatim') expect(says).toBe(evidence.quote);
  }
});

it('shows the quotation of the safeguards both on their page and in the commentary', () => {
  const quotation = '切实兜住兜牢民生底线';
  const onTheClause = notesOfClause(edition, 's5').quoted.filter(
    ({ piece }) => piece.id === 'peoples-daily',
  );
  expect(onTheClause.flatMap(({ ties }) => ties)).toContainEqual(
    expect.objectContaining({ kind: 'verbatim', block: 'p1', says: quotation }),
  );
  const text = blocks.get('peoples-daily#p1')!;
  const inTheCommentary = marksInBlock(edition, 'peoples-daily', 'p1')
    .filter(({ ref }) => ref === 's5-4')
    .map(({ layer, start, end }) => [layer, sliceCodePoints(text, start, end)]);
  expect(inTheCommentary).toEqual([['tie', quotation]]);
});

it('marks a paraphrase apart from words that are the same', () => {
  const layers = marksInBlock(edition, 'peoples-daily', 'p3').map(({ layer }) => layer);
  expect(layers).toContain('paraphrase');
  expect(layers).not.toContain('tie');
});
