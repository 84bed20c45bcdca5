import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { compileLibrary } from '../src/core/compile-library.ts';

const edition = compileLibrary('content').library.editions[0]!;
const table = edition.pronunciation;

const readings = (character: string): string[] =>
  pinyin(character, { multiple: true, type: 'array' });
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

it('lists every word of the text that has a character of several readings', () => {
  const { title, sections, clauses } = edition;
  const unlisted = [
    title,
    ...sections.map(({ heading }) => heading),
    ...clauses.map(({ text }) => text),
  ].flatMap((text) => {
    const listed = new Set<number>();
    for (const { word } of table) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        for (let place = at; place < at + word.length; place++) listed.add(place);
      }
    }
    return Array.from(text).flatMap((character, at) =>
      isHan(character) && readings(character).length > 1 && !listed.has(at)
        ? [text.slice(at - 3, at + 4)]
        : [],
    );
  });
  expect(unlisted).toEqual([]);
});

it('has a syllable for every character, which is one of its readings', () => {
  for (const { word, reads } of table) {
    const syllables = reads.split(' ');
    const characters = Array.from(word).filter(isHan);
    expect(syllables.length, word).toBe(characters.length);
    for (const [at, character] of characters.entries()) {
      // 一 and 不 change their tone before some characters.
      if (/[一不]/.test(character)) continue;
      expect(readings(character), `${word} ${character}`).toContain(syllables[at]);
    }
  }
});

it('respells words only by characters that can be read in no other way', () => {
  for (const { word, reads, says } of table.filter((entry) => entry.says)) {
    const syllables = reads.split(' ');
    const changed = Array.from(says!).flatMap((character, at) =>
      character === word[at] ? [] : [[character, syllables[at]] as const],
    );
    expect(says!.length, word).toBe(word.length);
    expect(changed.length, word).toBeGreaterThan(0);
    for (const [character, syllable] of changed) {
      expect(readings(character), `${word} → ${says}`).toEqual([syllable]);
    }
  }
});
