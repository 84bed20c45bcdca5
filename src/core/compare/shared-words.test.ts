import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLetter } from './characters.ts';
import { comparand, sharedWords, THRESHOLDS } from './shared-words.ts';

const ANY = { phrase: 1, cut: 1 };
/** The shared words of two texts as each prints them. */
function shared(said: string, text: string, threshold = ANY): string[] {
  return sharedWords(comparand(said), [comparand(text)], threshold).map(
    ({ said: { start, end } }) => Array.from(said).slice(start, end).join(''),
  );
}

it('finds the longest words that two texts share, without punctuation at their ends', () => {
  expect(shared('意见提出，完善机制、', '推动，完善机制、健全')).toEqual(['完善机制']);
});

it('counts code points, and holds widths and line breaks for nothing', () => {
  const [found] = sharedWords(comparand('𠮷甲\n１０'), [comparand('，甲10。')], ANY);
  expect(found).toMatchObject({ said: { start: 1, end: 5 }, at: { start: 1, end: 4 } });
});

it('takes whole phrases sooner than words cut out of one, and nothing out of the middle', () => {
  const text = '用五年左右时间，逐步实现标准化建设全覆盖。';
  expect(shared('要用五年左右时间', text, THRESHOLDS.coverage)).toEqual(['用五年左右时间']);
  expect(shared('要用五年左右时间', text, THRESHOLDS.tie)).toEqual([]);
  expect(shared('要逐步实现标准化', text, THRESHOLDS.coverage)).toEqual([]);
  expect(shared('要逐步实现标准化建设', text, THRESHOLDS.tie)).toEqual(['逐步实现标准化建设']);
  expect(shared('要步实现标准化建设全覆', text, THRESHOLDS.tie)).toEqual([]);
});

it('gives words of one text to the place of their longest run', () => {
  const texts = ['完善机制。', '健全制度，完善机制。'].map((text) => comparand(text));
  const found = sharedWords(comparand('健全制度，完善机制'), texts, ANY);
  expect(found.map(({ text }) => text)).toEqual([1]);
});

it('leaves to a shorter run what a longer one does not need', () => {
  const text = '取消户籍限制，健全参保方式，健全就业人员社会保险制度。';
  const said = '取消户籍限制，健全就业人员社会保险制度';
  expect(shared(said, text, THRESHOLDS.coverage)).toEqual([
    '取消户籍限制',
    '健全就业人员社会保险制度',
  ]);
});

it('does not take the name of a document for words of it', () => {
  const said = comparand('印发《健全制度》，健全制度', ['健全制度']);
  expect(sharedWords(said, [comparand('健全制度。')], ANY)).toEqual([]);
});

it('shared words are the same on both sides, without marks at their ends', () => {
  const someText = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 30 });
  fc.assert(
    fc.property(someText, someText, (said, text) => {
      for (const found of sharedWords(comparand(said), [comparand(text)], ANY)) {
        const words = said.slice(found.said.start, found.said.end);
        expect(words).toBe(text.slice(found.at.start, found.at.end));
        expect(isLetter(words[0]!) && isLetter(words.at(-1)!)).toBe(true);
      }
    }),
  );
});
