import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Commentary } from '../model/commentary.ts';
import type { Edition } from '../model/edition.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { coverageOf } from './coverage.ts';

const fixture = compile('src/core/fixtures', 'opinion').edition!;

/** What a summary of these paragraphs keeps of the fixture, sentence by sentence. */
function kept(edition: Edition, ...paragraphs: string[]) {
  const { clauses } = coverageOf(edition, summaryOf(paragraphs));
  return Object.fromEntries(
    clauses.flatMap(({ clause, sentences }) =>
      sentences
        .filter((sentence) => sentence.kept !== 'none')
        .map(({ id, kept, spans }) => [
          id,
          [kept, ...spans.map(({ start, end }) => sliceCodePoints(clause.text, start, end))],
        ]),
    ),
  );
}

function summaryOf(paragraphs: readonly string[]): Commentary {
  const [piece] = fixture.commentary;
  const blocks = paragraphs.map((text, at) => {
    return { id: `p${at + 1}`, kind: 'paragraph' as const, depth: 0, text, under: null };
  });
  return { ...piece!, kind: 'summary', blocks };
}

it('tells sentences kept whole, in part and left out', () => {
  const summary = '意见提出，全面取消限制。加大以工代赈实施力度。';
  expect(kept(fixture, summary)).toEqual({
    'c1-1': ['whole', '全面取消限制'],
    'c2-2': ['part', '加大以工代赈实施力度'],
  });
});

it('counts characters without punctuation, sentences only', () => {
  const { clauses, ...all } = coverageOf(fixture, summaryOf(['要加大以工代赈实施力度。']));
  const { clause, sentences, ...c2 } = clauses.find((entry) => entry.clause.id === 'c2')!;
  expect(c2).toEqual({ whole: 0, part: 1, none: 1, keptCharacters: 10, characters: 33 });
  expect(all.whole + all.part + all.none).toBe(clauses.flatMap((entry) => entry.sentences).length);
  expect(all.summary).toEqual({ characters: 11, fromText: 10 });
});

it('takes a whole phrase of six characters, a cut one only of eight, and no fewer', () => {
  expect(kept(fixture, '全面取消限制')).toHaveProperty('c1-1');
  expect(kept(fixture, '要加大以工代赈实施')).toEqual({ 'c2-2': ['part', '加大以工代赈实施'] });
  expect(kept(fixture, '要加大以工代赈实')).toEqual({});
});

it('does not take the title of the document for words of its text', () => {
  const document = { ...fixture.document, shortTitle: '全面取消限制' };
  expect(kept({ ...fixture, document }, '印发《全面取消限制》')).toEqual({});
});

it('keeps exactly the sentences that a summary was put together from', () => {
  const sentences = fixture.clauses.flatMap(({ text, sentences }) =>
    sentences.map(({ id, start, end }) => ({ id, words: sliceCodePoints(text, start, end) })),
  );
  fc.assert(
    fc.property(fc.subarray(sentences), (chosen) => {
      const found = kept(fixture, ...chosen.map(({ words }) => words));
      expect(Object.keys(found).toSorted()).toEqual(chosen.map(({ id }) => id).toSorted());
      expect(Object.values(found).every(([how]) => how === 'whole')).toBe(true);
    }),
  );
});
