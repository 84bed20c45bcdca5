import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonRuns, edgesOf, longestOnly, PUNCTUATION } from './common-runs.ts';

const chars = (text: string): string[] => Array.from(text);
const someText = fc.array(fc.constantFrom('甲', '乙', '丙', '，'), { maxLength: 30 });

it('finds the longest words that two texts share, without punctuation at their ends', () => {
  const said = chars('意见提出，完善机制、');
  const text = chars('推动，完善机制、健全');
  expect(commonRuns(said, text, 3)).toEqual([{ start: 5, at: 3, length: 4 }]);
});

it('counts code points, not UTF-16 units', () => {
  expect(commonRuns(chars('𠮷甲乙'), chars('甲乙'), 2)).toEqual([{ start: 1, at: 0, length: 2 }]);
});

it('says at how many ends a run meets punctuation or the end of the text', () => {
  const text = chars('完善机制，健全制度');
  expect(edgesOf({ start: 0, at: 0, length: 4 }, text)).toBe(2);
  expect(edgesOf({ start: 0, at: 5, length: 2 }, text)).toBe(1);
  expect(edgesOf({ start: 0, at: 1, length: 2 }, text)).toBe(0);
});

it('every run is the same words on both sides, without punctuation at its ends', () => {
  fc.assert(
    fc.property(someText, someText, (said, text) => {
      for (const { start, at, length } of commonRuns(said, text, 1)) {
        const words = said.slice(start, start + length);
        expect(words).toEqual(text.slice(at, at + length));
        expect(PUNCTUATION.test(words[0]!) || PUNCTUATION.test(words.at(-1)!)).toBe(false);
      }
    }),
  );
});

it('every word that two texts share is in a run', () => {
  fc.assert(
    fc.property(someText, someText, (said, text) => {
      const runs = commonRuns(said, text, 1);
      for (const [i, char] of said.entries()) {
        if (PUNCTUATION.test(char)) continue;
        for (const [j, other] of text.entries()) {
          const inRun = runs.some(
            ({ start, at, length }) => start <= i && i < start + length && i - start === j - at,
          );
          expect(inRun).toBe(char === other);
        }
      }
    }),
  );
});

it('keeps the longest of runs that overlap in what is said', () => {
  const long = { start: 2, at: 9, length: 5 };
  const short = { start: 6, at: 0, length: 3 };
  const apart = { start: 7, at: 4, length: 2 };
  expect(longestOnly([short, apart, long])).toEqual([long, apart]);
});
