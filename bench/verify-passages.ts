/** Passages made by rule from a corpus, each with the verdict that is right by construction. */
import STCharacters from 'opencc-js/dict/STCharacters';
import type { Corpus, Verdict } from '../src/core/verify/model.ts';
import { seededRandom } from './random.ts';

/** One passage to judge. */
export interface KnownPassage {
  rule: string;
  text: string;
  right: Verdict;
  /** Whether what it has of the text begins and ends with whole units of it. */
  whole: boolean;
}

/** Words without anything but letters, digits and %: a plainer idea of "equal" than the verifier's. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]/gu, '');
}

/** Cut here, words do not say what the text says: after a negation, inside a number. */
const NEGATED = /(?:[不未非无没勿莫]|不[得能再应要可宜准许须必]|禁止|严禁)$/u;
const cutsNumber = (text: string, at: number): boolean =>
  /^\d[\d.%]$/.test(text.slice(at - 1, at + 1)) || /\d\.$/.test(text.slice(at - 2, at));

const EDGE = /(?<=[，。；：！？])/u;
/** A unit that only says when, or with whose consent: it may not be given to another statement. */
const DEPENDENT = /(?:用\d+年左右时间|经[^，。]*同意)[，。]/u;
const HALF: Record<string, string> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '％': '%',
};
const INTRODUCTIONS = [
  '《意见》提出，',
  '意见第六条指出：',
  '文件要求',
  '中办、国办印发的《意见》明确，',
];
const DIGITS: Record<string, string> = { '0': '5', '1': '3', '5': '8', '8': '6' };

/**
 * At least `each` passages for every rule (fewer where the corpus has no more), always the same for
 * the same corpus and seed. A mutation that happens to stand in the corpus is left out.
 */
export function knownPassages(corpus: Corpus, each: number, seed = 2025): KnownPassage[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  // Without the official number, which does not count: what is dropped after it is trimmed.
  const own = corpus.passages
    .filter(({ source }) => source === 'text')
    .map(({ text }) => text.replace(/^（[一二三四五六七八九十]+）/u, ''));
  const others = corpus.passages.filter(({ source }) => source !== 'text').map(({ text }) => text);
  const ownBare = own.map(bare);
  const stands = (text: string): boolean => ownBare.some((passage) => passage.includes(bare(text)));
  const standsAnywhere = (text: string): boolean =>
    stands(text) || others.some((passage) => bare(passage).includes(bare(text)));
  const long = own.filter((text) => text.length >= 60);
  const letters = [...new Set(Array.from(ownBare.join('')).filter((c) => /\p{sc=Han}/u.test(c)))];
  const traditional = new Map(
    STCharacters.split('|').map((pair) => {
      const [simplified = '', candidates = ''] = pair.split(' ');
      return [simplified, candidates.split(' ')[0] ?? simplified];
    }),
  );
  const units = (text: string): string[] => text.split(EDGE).filter((unit) => unit !== '');
  /** Words in a row: characters anywhere, or whole comma-delimited units. */
  const stretch = (trim = 0): string => {
    const text = pick(long);
    if (random() < 0.5) {
      const size = 14 + Math.floor(random() * 110);
      const start = Math.floor(random() * Math.max(1, text.length - size)) + trim;
      const end = start + size - 2 * trim;
      const spoilt = NEGATED.test(text.slice(0, start));
      return spoilt || cutsNumber(text, start) || cutsNumber(text, end)
        ? ''
        : text.slice(start, end);
    }
    const all = units(text);
    const start = Math.floor(random() * all.length);
    const words = all.slice(start, start + 1 + Math.floor(random() * 4)).join('');
    const spoilt = cutsNumber(words, trim) || cutsNumber(words, words.length - trim);
    const [first, last] = [words.slice(0, trim), words.length - trim];
    return spoilt || NEGATED.test(first) ? '' : words.slice(trim, last);
  };
  const inner = (text: string): number => {
    const places = Array.from(text, (_, i) => i).filter((i) => /\p{sc=Han}/u.test(text[i] ?? ''));
    return pick(places);
  };
  const splice = (text: string, at: number, remove: number, add: string): string =>
    text.slice(0, at) + add + text.slice(at + remove);
  const changed = (text: string): string => {
    const at = inner(text);
    const other = letters.filter((letter) => letter !== text[at]);
    return splice(text, at, 1, pick(other));
  };
  const run = (least: number, most: number): string[] => {
    const all = units(pick(long));
    const size = Math.min(all.length, least + Math.floor(random() * (most - least + 1)));
    const start = Math.floor(random() * (all.length - size + 1));
    return all.slice(start, start + size);
  };
  const solid = (parts: readonly string[]): boolean =>
    parts.every((part) => bare(part).length >= 8);
  const cutMiddle = (mark: string): string => {
    const parts = run(3, 5);
    const cut = 1 + Math.floor(random() * (parts.length - 2));
    if (parts.length < 3 || !solid([parts.slice(0, cut).join(''), parts.slice(cut + 1).join('')]))
      return '';
    const [before, after] = [parts.slice(0, cut).join(''), parts.slice(cut + 1).join('')];
    return mark ? before.replace(/[，。；：]$/u, '') + mark + after : before + after;
  };
  const word = (): string => {
    const text = bare(pick(long));
    const start = Math.floor(random() * (text.length - 3));
    return text.slice(start, start + 2 + Math.floor(random() * 2));
  };
  const altered = (text: string): string => (standsAnywhere(text) ? '' : text);
  const joined = (text: string): string => (text === '' || stands(text) ? '' : text);
  const balanced = (text: string): boolean => /^[^“”]*(?:“[^“”]*”[^“”]*)*$/u.test(text);
  const quoted = (text: string): string =>
    text !== '' && balanced(text)
      ? `会议认为这很重要，${pick(INTRODUCTIONS)}“${text}”，各地正在落实。`
      : '';
  const introduced = (text: string): string => text && pick(INTRODUCTIONS) + text;
  const rules: [string, Verdict, () => string][] = [
    ['exact', 'verbatim', stretch],
    ['ends trimmed', 'verbatim', () => stretch(2)],
    ['unit cut from the middle', 'trimmed', () => joined(cutMiddle(''))],
    ['marked cut', 'trimmed', () => joined(cutMiddle('……'))],
    ['character changed', 'altered', () => altered(changed(stretch()))],
    [
      'character dropped',
      'altered',
      () => {
        const text = stretch();
        return altered(splice(text, inner(text), 1, ''));
      },
    ],
    [
      'character doubled',
      'altered',
      () => {
        const text = stretch();
        const at = inner(text);
        return altered(splice(text, at, 0, text[at] ?? ''));
      },
    ],
    [
      'character added',
      'altered',
      () => {
        const text = stretch();
        return altered(splice(text, inner(text), 0, pick(letters)));
      },
    ],
    [
      '不 dropped',
      'altered',
      () => {
        const text = around(pick(long), /不/gu);
        return text && altered(text.replace('不', ''));
      },
    ],
    [
      'cut after a negation',
      'altered',
      () => {
        const text = pick(long);
        const found = [...text.matchAll(/不|未|禁止|严禁/gu)].filter(
          ({ index }) => !/^(?:不断|不少|不仅|未来|未成年)/u.test(text.slice(index, index + 3)),
        );
        if (found.length === 0) return '';
        const { index, 0: word } = pick(found);
        const start = index + word.length;
        return text.slice(start, start + 12 + Math.floor(random() * 40));
      },
    ],
    [
      'number cut through',
      'altered',
      () => {
        const text = pick(long);
        const found = [...text.matchAll(/\d[\d.]+%?|\d%/gu)];
        if (found.length === 0) return '';
        const { index, 0: number } = pick(found);
        const cut = index + 1 + Math.floor(random() * (number.length - 1));
        const size = 12 + Math.floor(random() * 30);
        return random() < 0.5
          ? text.slice(Math.max(0, cut - size), cut)
          : text.slice(cut, cut + size);
      },
    ],
    [
      'sign set to a number',
      'altered',
      () => {
        const text = around(pick(long), /\d/gu);
        const number = /\d+/u.exec(text);
        if (!number || number.index < 4) return '';
        const at = number.index + Math.floor(random() * (number[0].length + 1));
        return splice(
          text,
          at,
          0,
          pick([
            '-',
            '+',
            '<',
            '±',
            ...(at > number.index && at < number.index + number[0].length ? [':', '/', '.'] : []),
          ]),
        );
      },
    ],
    [
      'number changed',
      'altered',
      () => {
        const text = around(pick(long), /[0158]/gu);
        return text && altered(text.replace(/[0158]/u, (digit) => DIGITS[digit] ?? digit));
      },
    ],
    [
      'cut and changed',
      'altered',
      () => {
        const text = cutMiddle('');
        return text && altered(changed(text));
      },
    ],
    ['quoted in a sentence', 'verbatim', () => quoted(stretch())],
    ['changed and quoted in a sentence', 'altered', () => quoted(altered(changed(stretch())))],
    ['introduced', 'verbatim', () => introduced(stretch())],
    ['changed and introduced', 'altered', () => introduced(altered(changed(stretch())))],
    [
      'two clauses fused',
      'trimmed',
      () => {
        const [a, b] = [run(1, 2).join(''), run(1, 2).join('')];
        return solid([a, b]) ? joined(a.replace(/[。；：]$/u, '，') + b) : '';
      },
    ],
    [
      'reordered',
      'trimmed',
      () => {
        const parts = run(2, 3);
        return solid(parts) ? joined(parts.reverse().join('')) : '';
      },
    ],
    [
      'traditional',
      'verbatim',
      () => Array.from(stretch(), (c) => traditional.get(c) ?? c).join(''),
    ],
    ['half-width', 'verbatim', () => Array.from(stretch(), (c) => HALF[c] ?? c).join('')],
    [
      'lines broken',
      'verbatim',
      () =>
        stretch()
          .replace(/(.{9})/gu, '$1\n\n')
          .replace(/(\d+)/g, ' $1 '),
    ],
    [
      'from a commentary',
      'elsewhere',
      () => {
        const text = pick(pick(others).split(/(?<=。)/u));
        const foreign = text
          .split(/[，。；：、…]/u)
          .some((part) => bare(part).length > 6 && !stands(part));
        const own = text
          .split(/[，。；：、…]/u)
          .filter((part) => bare(part).length > 6 && stands(part));
        return foreign && own.length === 0 && bare(text).length >= 12 ? text : '';
      },
    ],
    [
      'invented',
      'absent',
      () => {
        const text = Array.from(
          { length: 8 + Math.floor(random() * 16) },
          (_, i) => word() + (i % 5 === 4 ? '，' : ''),
        ).join('');
        return altered(`${text}。`);
      },
    ],
  ];
  const said = new Set(own.flatMap((text) => units(text)).map(bare));
  const isWhole = (text: string): boolean => {
    const parts = text
      .split(/[，,。；;：:！？“”]/u)
      .map(bare)
      .filter((part) => part !== '');
    return [parts[0], parts.at(-1)].every((part) => part !== undefined && said.has(part));
  };
  /** Words around a match, some to either side. */
  const around = (text: string, what: RegExp): string => {
    const found = [...text.matchAll(what)];
    if (found.length === 0) return '';
    const { index } = pick(found);
    const start = Math.max(0, index - 3 - Math.floor(random() * 30));
    const end = index + 8 + Math.floor(random() * 30);
    // The first match in the result must be this one.
    const first = text.slice(start, end).search(new RegExp(what.source, 'u'));
    return text.slice(start + Math.max(0, first - 6), end);
  };
  return rules.flatMap(([rule, right, make]) => {
    const made = new Map<string, KnownPassage>();
    for (let tries = 0; made.size < each && tries < each * 40; tries++) {
      const text = make();
      if (bare(text).length < 10 || (right === 'trimmed' && DEPENDENT.test(text))) continue;
      made.set(text, { rule, text, right, whole: isWhole(text) });
    }
    return [...made.values()];
  });
}
