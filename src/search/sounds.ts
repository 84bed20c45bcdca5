import type { SoundsFile } from './names-file.ts';

/** How words sound, from `sounds.json`; tones do not count. */
export interface Sounds {
  /** Syllables of a word; null where a character's sound is not known. */
  of(word: string): string[] | null;
}

export function openSounds({ characters, exceptions }: SoundsFile): Sounds {
  const readings = new Map<string, string>();
  const known = new Map(Object.entries(exceptions));
  for (const [syllable, chars] of Object.entries(characters)) {
    for (const char of chars) readings.set(char, syllable);
  }
  return {
    of(word) {
      const exception = known.get(word);
      if (exception) return exception.split(' ');
      const syllables = Array.from(word, (char) => readings.get(char));
      return syllables.some((syllable) => syllable === undefined) ? null : (syllables as string[]);
    },
  };
}

/** Sounds that many speakers do not tell apart: zh z, ch c, sh s, n l, ang an, eng en, ing in. */
export function blurred(sound: string): string {
  return sound
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng(?![aeiouv])/g, '$1n')
    .replace(/^l/, 'n')
    .replace(/^r/, 'n')
    .replace(/^hu(?=[aio])/, 'f')
    .replace(/^hu$/, 'fu');
}

/** What was typed in letters, as plain pinyin: tones, numbers of tones, apostrophes and spaces off. */
export function plainPinyin(typed: string): string | null {
  const plain = typed
    .toLowerCase()
    .replace(/[üǖǘǚǜ]|u:/g, 'v')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z])[1-5]/g, '$1')
    .replace(/[\s'’·\-_]/g, '');
  return /^[a-z]{2,60}$/.test(plain) ? plain : null;
}
