import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Edition } from '../model/edition.ts';
import { notesBySentence } from './notes-by-sentence.ts';
import { notesOfClause } from './notes-of-clause.ts';

/** What bears on a clause of the fixture: gathered for the clause, and with the sentence it bears on. */

const edition = compile('src/core/fixtures', 'opinion').edition!;
const quoting: Edition = {
  ...edition,
  commentary: edition.commentary.map((piece) => ({ ...piece, kind: 'summary' })),
};

function ofClause(id: string, of = edition) {
  const { principle, terms, explained, quoted, audiences } = notesOfClause(of, id);
  return {
    principle: principle?.id,
    terms: terms.map(({ term }) => term.id),
    explained: explained.map(({ block }) => block),
    quoted: quoted.map(({ block }) => block),
    audiences: audiences.map((audience) => audience.id),
  };
}

function bySentence(id: string, of = edition) {
  const clause = of.clauses.find((one) => one.id === id)!;
  return notesBySentence(of, clause).map((notes) => [
    notes.id,
    ...notes.terms.map(({ term }) => term.term),
    ...notes.explained.map(({ block }) => `解读 ${block}`),
    ...notes.quoted.map(({ block }) => `引用 ${block}`),
    ...notes.audiences.map(({ audience, basis }) => `${audience.name}（${basis}）`),
    ...notes.targets.map((target) => target.id),
    ...notes.progress.map(({ fact }) => fact),
    ...notes.doubts.map(({ doubt }) => doubt),
  ]);
}

const nothing = { principle: undefined, terms: [], explained: [], quoted: [], audiences: [] };

it.each([
  ['p', nothing],
  ['c1', { ...nothing, principle: 'gongping', terms: ['hu-ji-xian-zhi'] }],
  [
    'c2',
    {
      principle: 'gongping',
      terms: ['di-bao-bian-yuan-jia-ting', 'yi-gong-dai-zhen'],
      explained: ['p1'],
      quoted: [],
      audiences: ['elderly'],
    },
  ],
  ['c3', { ...nothing, principle: 'junheng', explained: ['p2'] }],
  ['s3', { ...nothing, audiences: ['cadres'] }],
])('gathers what bears on %s', (id, notes) => {
  expect(ofClause(id)).toEqual(notes);
});

it.each([
  ['c1', [['c1'], ['c1-1', '户籍限制'], ['c1-2']]],
  [
    'c2',
    [
      ['c2'],
      ['c2-1', '低保边缘家庭', 't01'],
      ['c2-2', '以工代赈', '解读 p1', '老年人（明示）', 't02', '示例部2024年6月发布通知。'],
    ],
  ],
  ['c3', [['c3'], ['c3-1', '解读 p2', '解读 p2', '只有来源 a 一份。']]],
])('sets each note of %s beside its sentence', (id, notes) => {
  expect(bySentence(id)).toEqual(notes);
});

it('tells words that a summary has from what an explainer says', () => {
  expect(ofClause('c3', quoting)).toMatchObject({ explained: [], quoted: ['p2'] });
  expect(bySentence('c3', quoting)[1]).toEqual(['c3-1', '引用 p2', '引用 p2', '只有来源 a 一份。']);
});
