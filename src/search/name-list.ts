import { pinyin } from 'pinyin-pro';
import type { Edition } from '../core/model/edition.ts';
import type { Library } from '../core/model/library.ts';
import { fold, type Variants } from '../core/text/fold.ts';
import type { NamedTerm, NamesFile, SoundsFile } from './names-file.ts';
import { isOneRecord } from './passages.ts';

/** All names of the terms, made at build; and how they sound, for those who type pinyin or mistype. */

/** A name without the editors' remark behind it: 校企合作（近义） → 校企合作. */
export function plainName(name: string): string {
  return name.replace(/（[^）]*）$/, '').replace(/[“”]/g, '');
}

/** @param keyOf the key of a record, by its id */
export function namesFile(
  library: Pick<Library, 'editions' | 'glossary'>,
  variants: Variants,
  keyOf: (record: string) => string,
): NamesFile {
  const { editions, glossary } = library;
  const annotated = editions.filter((edition) => !isOneRecord(edition, library));
  const folded = (names: readonly string[]) => [
    ...new Set(names.map((name) => fold(plainName(name), variants))),
  ];
  const terms = glossary.map(({ id, term, aliases, colloquial }): NamedTerm => {
    return {
      kind: 'term',
      key: keyOf(`glossary/${id}`),
      term,
      names: folded([term, ...aliases, ...colloquial]),
      places: annotated.flatMap((edition) => placesOf([id], edition, keyOf)),
    };
  });
  const services = annotated.flatMap((edition) =>
    edition.services.map(
      ({ id, name, words, terms: explained }): NamedTerm => ({
        kind: 'service',
        key: keyOf(`${edition.id}/ask/${id}`),
        term: name,
        names: folded([name, ...words]),
        places: placesOf(explained, edition, keyOf),
      }),
    ),
  );
  return { terms: [...terms, ...services] };
}

/** The clauses in which terms stand, each where the first of them does. */
function placesOf(
  terms: readonly string[],
  { id, mentions }: Edition,
  keyOf: (record: string) => string,
): [string, string][] {
  const anchors = new Map<string, string>();
  for (const { term, clause, anchor } of mentions) {
    if (clause === null || anchors.has(clause) || !terms.includes(term)) continue;
    anchors.set(clause, anchor);
  }
  return [...anchors].map(([clause, anchor]) => [keyOf(`${id}/${clause}`), anchor]);
}

/** @param words names and words, folded, that may be typed in pinyin or mistyped */
export function soundsFile(words: Iterable<string>): SoundsFile {
  const han = [...words].filter((word) => /^\p{Script=Han}+$/u.test(word));
  const readings = new Map<string, string>();
  for (const char of [...commonCharacters(), ...han.join('')]) {
    if (!readings.has(char)) readings.set(char, syllablesOf(char));
  }
  const characters: Record<string, string> = {};
  for (const [char, syllable] of readings) {
    characters[syllable] = (characters[syllable] ?? '') + char;
  }
  const exceptions = han.flatMap((word) => {
    const sound = syllablesOf(word);
    const plain = Array.from(word, (char) => readings.get(char)).join(' ');
    return sound === plain ? [] : [[word, sound] as const];
  });
  return { characters, exceptions: Object.fromEntries(exceptions) };
}

function syllablesOf(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array', v: true }).join(' ');
}

/** The 3,755 characters of the first level of GB 2312, which are what people type. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(char)) chars.push(char);
    }
  }
  return chars;
}
