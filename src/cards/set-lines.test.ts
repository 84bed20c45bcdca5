import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, isWhole, type Line, setLines } from './set-lines.ts';

/** Full-width Chinese, half-width everything else. */
const advance = (character: string) => (/[\u2e80-\uffff“”‘’…]/u.test(character) ? 1 : 0.5);
const words = ({ sorts }: Line) => sorts.map(({ character }) => character).join('');
const set = (text: string, block: Block) => setLines(text, block, advance).map(words);

it('breaks between any two Chinese characters, after the indent of the first line', () => {
  expect(set('推进优质医疗资源', { width: 5, lines: 3, indent: 2 })).toEqual([
    '推进优',
    '质医疗资源',
  ]);
});

it('lets a closing mark hang rather than begin a line', () => {
  expect(set('推进优质，医疗', { width: 4, lines: 2 })).toEqual(['推进优质，', '医疗']);
});

it('ends no line with an opening mark', () => {
  expect(set('推进“一老一小”', { width: 3, lines: 4 })).toEqual(['推进', '“一老', '一小”']);
});

it('keeps numbers and Latin words whole', () => {
  expect(set('到2025年', { width: 2.5, lines: 3 })).toEqual(['到', '2025', '年']);
});

it('squeezes the empty halves of marks that stand together and of one that begins a line', () => {
  const [line] = setLines('（六）、“老', { width: 9, lines: 1 }, advance);
  expect(line?.sorts.map(({ x }) => x)).toEqual([-0.5, 0.5, 1.5, 2, 2.5, 3.5]);
});

it('cuts by code points and ends in an ellipsis that follows no other mark', () => {
  expect(set('推进𠮷𠮷，医疗资源', { width: 6, lines: 1 })).toEqual(['推进𠮷𠮷……']);
  expect(set('推进优，质医疗', { width: 6, lines: 1 })).toEqual(['推进优……']);
});

it('cuts no number in two', () => {
  expect(set('到2025年建成', { width: 4.5, lines: 1 })).toEqual(['到……']);
});

it('makes the lines of a title about equally long and parts no words', () => {
  expect(set('关于保障民生 着力解决急难愁盼', { width: 12, lines: 2, title: true })).toEqual([
    '关于保障民生',
    '着力解决急难愁盼',
  ]);
});

it('never sets a line wider than the block but for a hanging mark, and loses nothing it need not', () => {
  const text = fc.string({ unit: fc.constantFrom(...'民生，。“”（）2a 、'), maxLength: 60 });
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 4, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (t, width, lines) => {
        const set = setLines(t, { width, lines }, advance);
        expect(set.length).toBeLessThanOrEqual(lines);
        const marks = /[，。“”（）、…]/u;
        for (const line of set) {
          const inked = line.sorts.findLast(({ character }) => !marks.test(character));
          expect((inked?.x ?? 0) + (inked ? advance(inked.character) : 0)).toBeLessThanOrEqual(
            width,
          );
        }
        const cut = set.at(-1)?.sorts.at(-1)?.character === '…';
        expect(isWhole(t, set)).toBe(!cut);
      },
    ),
  );
});
