import { editDistance } from '../core/text/nearest.ts';
import { withoutFunctionWords } from './function-words.ts';
import type { NamedTerm, NamesFile } from './names-file.ts';
import type { HowNamed } from './result.ts';
import { blurred, plainPinyin, type Sounds } from './sounds.ts';

/** A name that is meant by what was typed. */
export interface NameMatch {
  term: NamedTerm;
  name: string;
  how: HowNamed;
}

/** From this many syllables or letters on a name is taken although one of them is wrong. */
const SOUND_FROM = 3;
const CHARACTER_FROM = 4;
const LETTERS_FROM = 6;
const LONGEST_NAME = 24;

/**
 * Terms that are called exactly what was typed, function words aside.
 * @param words folded
 */
export function namesExactly(words: string, { terms }: NamesFile): NameMatch[] {
  const sought = new Set([tight(words), tight(withoutFunctionWords(words))]);
  sought.delete('');
  return terms.flatMap((term): NameMatch[] => {
    const name = term.names.find((candidate) => sought.has(tight(candidate)));
    return name === undefined ? [] : [{ term, name, how: 'name' }];
  });
}

/** Terms whose names sound or look nearly so: of several only the nearest. */
export function namesNearly(words: string, { terms }: NamesFile, sounds: Sounds): NameMatch[] {
  const typed = plainPinyin(words);
  if (typed) return namesInPinyin(typed, terms, sounds);
  for (const form of new Set([tight(words), tight(withoutFunctionWords(words))])) {
    const found = namesLike(form, terms, sounds);
    if (found.length > 0) return found;
  }
  return [];
}

/** Terms of whose names one character is another, first of the same sound. */
function namesLike(form: string, terms: readonly NamedTerm[], sounds: Sounds): NameMatch[] {
  const chars = Array.from(form);
  const { length } = chars;
  if (length < SOUND_FROM || length > LONGEST_NAME) return [];
  const heard = sounds.of(form)?.map(blurred).join(' ');
  const bySound = matches(terms, (name) => {
    const own = Array.from(name);
    const same = own.filter((char, at) => char === chars[at]).length;
    if (own.length !== length || same * 2 < length) return false;
    return heard !== undefined && sounds.of(name)?.map(blurred).join(' ') === heard;
  });
  if (bySound.length > 0) return named(bySound, 'sound');
  if (length < CHARACTER_FROM - 1) return [];
  const byCharacter = matches(
    terms,
    (name) => Array.from(name).length >= CHARACTER_FROM && differByOne(form, name),
  );
  return named(byCharacter, 'character');
}

function namesInPinyin(typed: string, terms: readonly NamedTerm[], sounds: Sounds): NameMatch[] {
  const inPinyin = (test: (syllables: string[]) => boolean) =>
    matches(terms, (name) => {
      const syllables = sounds.of(name);
      return syllables !== null && test(syllables);
    });
  const whole = inPinyin((syllables) => syllables.join('') === typed);
  if (whole.length > 0) return named(whole, 'pinyin');
  const initials = inPinyin((syllables) => syllables.map((one) => one[0]).join('') === typed);
  if (initials.length > 0) return named(initials, 'initials');
  if (typed.length < LETTERS_FROM) return [];
  const begun = inPinyin((syllables) =>
    syllables.some((_, at) => at > 1 && syllables.slice(0, at).join('') === typed),
  );
  if (begun.length > 0) return named(begun, 'pinyin');
  const heard = blurredLetters(typed);
  const nearly = inPinyin((syllables) => {
    const name = syllables.join('');
    return blurredLetters(name) === heard || editDistance(name, typed) <= 1;
  });
  return named(nearly, 'pinyin');
}

/** Every term with its first name that passes; of the terms those that are called so by fewest letters. */
function matches(terms: readonly NamedTerm[], test: (name: string) => boolean) {
  return terms.flatMap((term) => {
    const name = term.names.map(tight).find(test);
    return name === undefined ? [] : [{ term, name }];
  });
}

function named(found: readonly { term: NamedTerm; name: string }[], how: HowNamed): NameMatch[] {
  return found.map((match) => ({ ...match, how }));
}

/** One character replaced, left out, added, or two neighbours changed about. */
function differByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (editDistance(a, b) === 1) return true;
  const at = Array.from(a).findIndex((char, index) => char !== b[index]);
  return (
    a.length === b.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

function blurredLetters(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng/g, '$1n')
    .replace(/l/g, 'n');
}

/** Without spaces and punctuation. */
function tight(words: string): string {
  return words.replace(/[\s\p{P}\p{S}]/gu, '');
}
