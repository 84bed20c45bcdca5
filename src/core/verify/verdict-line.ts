/** Verdicts in words: the one table of labels, and lines that a reader can copy. */
import { toChineseNumeral } from '../text/numerals.ts';
import type { Claim, CorpusPlace, Item, Limit, SenseKind, Verdict, Verification } from './model.ts';

/** How the interface names each verdict. */
export const VERDICT_LABELS: Record<Verdict, string> = {
  verbatim: '逐字相符',
  clipped: '逐字相符，但截去了限定',
  trimmed: '相符但有删节或拼接',
  altered: '有改动',
  elsewhere: '另有出处',
  absent: '未见',
};

/** How the interface names what an alteration touches. */
export const SENSE_LABELS: Record<SenseKind, string> = {
  negation: '否定',
  modality: '要求的强弱',
  number: '数字、时间',
  degree: '程度、步骤',
  scope: '范围、条件',
  who: '对象、主体',
  direction: '增减',
};

/** What a reader in a hurry must know: whether the words can be quoted as they stand. */
export function headline({ counts, items, ignored, wrongClaims }: Verification): string {
  if (items.length === 0) return '没有可以核验的引文。';
  const wrong = [
    counts.altered > 0 && `有改动${counts.altered}处`,
    counts.clipped > 0 && `截去限定${counts.clipped}处`,
    counts.elsewhere > 0 && `另有出处${counts.elsewhere}处`,
    counts.absent > 0 && `未见${counts.absent}处`,
    wrongClaims > 0 && `出处有误${wrongClaims}处`,
  ].filter((words) => words !== false);
  if (wrong.length > 0) return `不能照引：${wrong.join('，')}。`;
  const readings = items.filter(({ otherReading }) => otherReading).length;
  const otherwise = readings > 0 ? `其中${readings}处在别处另有限定，请看清引的是哪一处。` : '';
  const which = items.length === 1 ? '这处引文' : `${items.length}处引文`;
  const rest = ignored > 0 ? '其余的话没有核验。' : '';
  if (counts.trimmed > 0) return `${which}的字都是原文，${counts.trimmed}处有删节或拼接。${rest}`;
  return `${which}与原文逐字相符，可以照引。${otherwise}${rest}`;
}

/** The title of the document compared with, or those of several. */
export type Titles = string | readonly string[];

/** 《…》, 《…》《…》 */
export function compared(titles: Titles): string {
  return [titles]
    .flat()
    .map((title) => `《${title}》`)
    .join('');
}

const LONGEST_QUOTED = 60;
const MOST_PLACES = 3;

/**
 * One line on one item: “……”：逐字相符，见《…》第（六）条第3句。
 * @param titles of the documents compared with, without 《》; of several, the places say which
 */
export function itemLine(item: Item, titles: Titles): string {
  return `“${shortened(item.quoted)}”：${finding(item, titles)}${claimNote(item)}。`;
}

/** One line on a whole report; for a single item the same as `itemLine`. */
export function verdictLine(report: Verification, titles: Titles): string {
  const [first, second] = report.items;
  const left = [
    report.ignored > 0 && `另有${report.ignored}句与所查文本不相近`,
    report.aside > 0 && `另有${report.aside}处引语与这份文件无关`,
  ].filter((words) => words !== false);
  const rest = left.length > 0 ? `${left.join('，')}，未予核验。` : '';
  if (!first) return rest || referenceLine(report, titles) || '没有可以核验的文字。';
  if (!second) return itemLine(first, titles) + rest;
  const counts = (Object.keys(VERDICT_LABELS) as Verdict[])
    .filter((verdict) => report.counts[verdict] > 0)
    .map((verdict) => `${VERDICT_LABELS[verdict]}${report.counts[verdict]}处`);
  const claims = report.wrongClaims > 0 ? `；条号或部分有误${report.wrongClaims}处` : '';
  const total = `对照${compared(titles)}核验${report.items.length}处`;
  return `${total}：${counts.join('，')}${claims}。${rest}`;
}

/** 《…》有第（六）条: what can be said of a reference without words. */
function referenceLine({ references: [first] }: Verification, titles: Titles): string {
  if (!first) return '';
  const name = claimedName(first);
  return first.exists
    ? `这里只有出处，没有引文；${compared(titles)}有${name}。`
    : `这里只有出处，没有引文；${compared(titles)}没有${name}。`;
}

function finding(item: Item, titles: Titles): string {
  const label = VERDICT_LABELS[item.verdict];
  const places = placesLine(item.places);
  const before = typeof titles === 'string' || titles.length === 1 ? compared(titles) : '';
  switch (item.verdict) {
    case 'verbatim':
      return `${label}，见${before}${places}${limitsNote(item)}${readingNote(item)}`;
    case 'clipped':
      return `${label}（${limitsWords(item.limits)}），见${before}${places}`;
    case 'trimmed':
      return `${label}${item.reordered ? '（次序与原文不同）' : ''}${senseNote(item)}，见${before}${places}${limitsNote(item)}`;
    case 'altered':
      return `${label}${senseNote(item)}，对照${before}${places}${limitsNote(item)}`;
    case 'elsewhere':
      return `${label}，不见于${compared(titles)}，见于${places}${item.similarity < 1 ? '（文字有改动）' : ''}`;
    case 'absent':
      return `${label}于${compared(titles)}${places && `，最相近的是${places}`}`;
  }
}

function placesLine(places: readonly CorpusPlace[]): string {
  const names = [...new Set(places.map(placeName))];
  const more = names.length > MOST_PLACES ? `等${names.length}处` : '';
  return names.slice(0, MOST_PLACES).join('、') + more;
}

function placeName({ label, sentence }: CorpusPlace): string {
  return sentence ? `${label}第${sentence.number}句` : label;
}

function senseNote({ edits }: Item): string {
  const kinds = new Set(edits.flatMap(({ sense }) => sense.map(({ kind }) => SENSE_LABELS[kind])));
  return kinds.size > 0 ? `，且涉及${[...kinds].join('、')}` : '';
}

/** 原文前面还有“逐步”，后面还有“的户籍限制”: what bends the words first, else what only belongs to them. */
export function limitsWords(limits: readonly Limit[]): string {
  const grave = limits.filter((limit) => limit.grave);
  const named = grave.length > 0 ? grave : limits;
  const side = (which: Limit['side'], name: string): string[] => {
    const words = named
      .filter((limit) => limit.side === which)
      .map((limit) => `“${inline(limit.words, LONGEST_LIMIT)}”`);
    return words.length > 0 ? [`${name}还有${words.join('')}`] : [];
  };
  const sides = [...side('before', '前面'), ...side('after', '后面')];
  return sides.length > 0 ? `原文${sides.join('，')}` : '';
}

const LONGEST_LIMIT = 24;

function limitsNote({ limits }: Item): string {
  return limits.length > 0 ? `；${limitsWords(limits)}` : '';
}

/** What is said where the words stand in two places and only one of them bends them. */
export function readingNote({ otherReading }: Item): string {
  if (!otherReading) return '';
  const { place, limits } = otherReading;
  return `；若引的是${placeName(place)}，${limitsWords(limits)}`;
}

/** 第6条, 第三部分: what a claim names. */
export function claimedName({ unit, number }: Pick<Claim, 'unit' | 'number'>): string {
  return unit === 'clause' ? `第${number}条` : `第${toChineseNumeral(number)}部分`;
}

function claimNote({ claim, verdict }: Item): string {
  if (!claim || verdict === 'absent') return '';
  if (claim.partly) return `，所称${claimedName(claim)}不全`;
  return claim.right ? '，所称出处无误' : `，所称${claimedName(claim)}有误`;
}

function shortened(quoted: string): string {
  return inline(quoted, LONGEST_QUOTED);
}

/**
 * Words as they stand within quotation marks in a line: the quoted marks single, spaces only between
 * words that need them, at most `longest` code points.
 */
export function inline(words: string, longest: number): string {
  const flat = words
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(\P{Script=Latin}) (?=.)/gu, '$1')
    .replace(/ (?=\P{Script=Latin})/gu, '');
  const points = Array.from(flat);
  const cut = points.length > longest ? [...points.slice(0, longest), '……'] : points;
  return cut.join('').replaceAll('“', '‘').replaceAll('”', '’');
}
