/**
 * Which alterations change the sense: those that touch a negation, the firmness of a demand, a number,
 * its unit, bounds or time, a degree, a condition or the scope, who is meant and at what level, or the
 * direction. A list of words cannot know every change of sense; it calls out the ones that a careful
 * reader must not miss.
 */
import { limitingWordsIn } from './limiting-words.ts';
import type { Sense, SenseKind } from './model.ts';

const COUNT = '[〇零一二两三四五六七八九十百千万亿半]';
const UNIT =
  '个百分点|百分点|个工作日|个月|周岁|平方米|公里|小时|工作日|[年月日天周岁所个项条次批倍成元角人名家层类级户件张亩吨米平]';
const BOUND = '左右|以上|以下|以内|以外|之内|上下|多|余|内|前|底|末|起';
const LIMIT =
  '不低于|不高于|不超过|不少于|不多于|不得低于|不得超过|不得少于|达到|达|至少|至多|最多|最少|超过|低于|高于|少于|多于|约|近|到|至|每';
const NUMBER = new RegExp(
  [
    `(?:${LIMIT})?[-+−±<>≤≥≈~^]?[\\p{Nd}l](?:[\\p{Nd}\\p{No}〇ol.,:/+−-]*)(?:[十百千万亿]|%|‰|℃)*(?:${UNIT})?(?:${BOUND})?`,
    `(?:${LIMIT})?百分之${COUNT}+`,
    `第${COUNT}+`,
    `(?:${LIMIT})?${COUNT}+(?:${UNIT})(?:${BOUND})?`,
    '[〇零二两三四五六七八九十百千万亿]{2,}',
    '不低于|不高于|不超过|不少于|不多于|低于|高于|少于|多于',
  ].join('|'),
  'gu',
);
/** Numbers that count nothing: 一站式, 一体化, 一老一小. */
const NO_NUMBER = /^(?:[一二两三四五六七八九十]|万|千|百)$/u;

/** How much kept text on either side belongs to the words that an edit touches. */
export const SENSE_CONTEXT = 6;

const UP = /^(?:提高|增加|扩大|提升|上调|加重|放大|增强|加强|放宽|扩充|上浮|上移)$/;
/** Persons and bodies, whom words right before them narrow down. */
const NOUN_OF_WHOM =
  /^(?:人员|人口|群众|家庭|老年人|老人|儿童|女孩|男孩|青年|妇女|残疾人|职工|居民|农民|学生|毕业生|企业|单位|机构|医院|学校|部门|地区|地方|城市|农村|乡镇|大省|普通高中)/u;

/**
 * What an edit changes.
 * @param was the text's folded characters around and within the edit (see `SENSE_CONTEXT`)
 * @param now the input's
 */
export function senseOf(was: string, now: string): Sense[] {
  const numbersWas = numbersIn(was);
  const numbersNow = numbersIn(now);
  const found = difference('number', numbersWas, numbersNow);
  const [plainWas, plainNow] = [withoutNumbers(was), withoutNumbers(now)];
  const [wordsWas, wordsNow] = [wordsIn(plainWas), wordsIn(plainNow)];
  for (const kind of KINDS) {
    found.push(...difference(kind, wordsWas.get(kind) ?? [], wordsNow.get(kind) ?? []));
  }
  return withoutSynonyms(found);
}

/**
 * A modifier that was taken from, or given to, a noun of persons or bodies: 领取失业保险金|人员.
 * @param gone or come: the words of the edit
 * @param after what follows it on both sides
 */
export function narrowsWhom(words: string, after: string): boolean {
  return words.length > 1 && NOUN_OF_WHOM.test(after) && !/[和与及、或]/u.test(words);
}

/** What a cut takes away from the words around it: what bends them, not what only eases. */
export function senseOfCut(was: string): Sense[] {
  const numbers = numbersIn(was).filter((number) => LIMITED.test(number));
  const words = limitingWordsIn(withoutNumbers(was)).filter(({ cut }) => cut === 'bends');
  return [
    ...numbers.map((number): Sense => ({ kind: 'number', was: number, now: '' })),
    ...words.map(({ kind, word }): Sense => ({ kind, was: word, now: '' })),
  ];
}

const LIMITED = new RegExp(`^(?:${LIMIT})|(?:${BOUND})$`, 'u');
const KINDS: readonly SenseKind[] = [
  'negation',
  'modality',
  'degree',
  'scope',
  'who',
  'number',
  'direction',
];

function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).filter((number) => !NO_NUMBER.test(number));
}

function withoutNumbers(text: string): string {
  return text.replace(NUMBER, (number) => (NO_NUMBER.test(number) ? number : blank(number)));
}

function wordsIn(text: string): Map<SenseKind, string[]> {
  const words = new Map<SenseKind, string[]>();
  for (const { kind, word } of limitingWordsIn(text)) {
    words.set(kind, [...(words.get(kind) ?? []), word]);
  }
  return words;
}

/** 增强 for 提高 is another word for the same; 降低 for 提高 is not. */
function withoutSynonyms(found: Sense[]): Sense[] {
  return found.filter(({ kind, was, now }) => {
    if (kind !== 'direction') return true;
    return was !== '' && now !== '' && UP.test(was) !== UP.test(now);
  });
}

/** As long as the word, so that what stood on either side of it does not become one. */
function blank(word: string): string {
  return ' '.repeat(word.length);
}

function difference(kind: SenseKind, was: readonly string[], now: readonly string[]): Sense[] {
  const gone = [...was];
  const come: string[] = [];
  for (const word of now) {
    const at = gone.indexOf(word);
    if (at === -1) come.push(word);
    else gone.splice(at, 1);
  }
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    kind,
    was: gone[i] ?? '',
    now: come[i] ?? '',
  }));
}
