import { expect, it } from 'vitest';
import { collateAll } from '../collate/collate-all.ts';
import { readingSentence, wordsAround } from './reading-sentence.ts';

const BASE = [
  { id: 'c1', text: '稳步推进参保扩面，完善转移接续机制，增强低收入人口抗风险能力。' },
  { id: 'c2', text: '发展农村互助性养老服务，推动普惠托育纳入职工福利体系。' },
];
const [C1, C2] = BASE.map(({ text }) => text) as [string, string];

/** What witness `a` and a witness `b` that has only the first clause read at the first place. */
function read(text: string): string[] {
  const { collations, places } = collateAll(BASE, [
    { id: 'a', text },
    { id: 'b', text: C1 },
  ]);
  const variants = collations.flatMap((collation) => collation.variants);
  return places[0]!.readings.map((reading) => readingSentence(places[0]!, reading, variants));
}

it.each([
  [C1.replace('扩面', '扩容') + C2, '作“容”'],
  [C1.replace('稳步', '') + C2, '无“稳步”'],
  [C1.replace('扩面', '扩面工作') + C2, '多“工作”'],
  [C1.replace('参保', '参保参保') + C2, '重出“参保”'],
  [C1.replace('转移接续', '接续转移') + C2, '“接续”印在别处'],
  [C1.replace('推进', '进推') + C2, '次序不同，作“进推”'],
  [C1.replace('扩面，', '扩面') + C2, '无“，”'],
  [C1.replace('扩面，', '扩面。') + C2, '作“。”'],
])('says how a witness departs: %#', (text, sentence) => {
  expect(read(text)[0]).toBe(sentence);
});

it('says of the others that they agree, or do not have the place', () => {
  expect(read(C1.replace('扩面', '扩容') + C2)[1]).toBe('同正文');
  expect(read(C1.replace('扩面', '扩面工作') + C2)[1]).toBe('同正文，没有这些字');
  expect(read(C1 + C2.replace('养老', '助老'))[1]).toBe('未载此处');
});

it('shows a place among its words', () => {
  expect(wordsAround(C1, { start: 4, end: 6 })).toEqual({
    before: '稳步推进',
    after: '扩面，完善转移接续机制，增强低收…',
  });
  expect(wordsAround(C1, { start: 20, end: 20 }).before).toBe('…参保扩面，完善转移接续机制，增强');
});
