import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { notesBySentence } from './notes-by-sentence.ts';

const edition = compile('src/core/fixtures', 'opinion').edition!;
const clause = (id: string) => edition.clauses.find((one) => one.id === id)!;

it('gives the heading and every sentence, in the order of the text, with what bears on each', () => {
  const told = notesBySentence(edition, clause('c2')).map(
    ({ id, nth, plain, terms, audiences, targets, progress }) => [
      id,
      nth,
      plain?.plain,
      terms.map(({ term }) => term.term),
      audiences.map(({ audience, basis }) => `${audience.name} ${basis}`),
      targets.map((target) => target.id),
      progress.length,
    ],
  );
  expect(told).toEqual([
    ['c2', 0, undefined, [], [], [], 0],
    ['c2-1', 1, '要认定低保边缘家庭。', ['低保边缘家庭'], [], ['t01'], 0],
    ['c2-2', 2, '要加大以工代赈，优先招收入低的人。', ['以工代赈'], ['老年人 明示'], ['t02'], 1],
  ]);
});

it('sets doubts and ties with their sentence, explainers apart from others', () => {
  const [heading, sentence] = notesBySentence(edition, clause('c3'));
  expect(heading?.doubts).toEqual([]);
  expect(sentence?.doubts).toHaveLength(1);
  expect(sentence?.explained.map(({ says }) => says)).toContain('县是基本单元');
  expect(sentence?.quoted).toEqual([]);
});

it('sets what reaches over several sentences with the first of them', () => {
  const first = clause('c2').sentences[0]!;
  const wide = { ...edition.doubts[0]!.evidence, clause: 'c2', start: first.start, end: 40 };
  const doubted = { ...edition, doubts: [{ ...edition.doubts[0]!, evidence: wide }] };
  const doubts = notesBySentence(doubted, clause('c2')).map((notes) => notes.doubts.length);
  expect(doubts).toEqual([0, 1, 0]);
});
