import { codePointLength, type Span } from './code-points.ts';
import { parseChineseNumeral } from './numerals.ts';

/** A number or a point in time that a text names. */
export interface Quantity extends Span {
  /** As printed, with its unit: 80%, 5年, 两次, 次年. */
  words: string;
  /** The same for the same amount however it is written: 80% and 百分之八十; null for a point in time. */
  amount: string | null;
}

const UNIT =
  '个百分点|百分点|个月|周岁|平方米|公里|[年月日天周岁所个项条次批倍成元人名家户件张处种类级亩里]';
const CHINESE = '[〇零一二两三四五六七八九十百千万亿]';
const QUANTITY = new RegExp(
  [
    `(?<percent>百分之${CHINESE}+)`,
    `(?<digits>\\d[\\d,.]*)(?<scale>[万亿]*)(?<unit>[%‰℃]|${UNIT})?`,
    // 一 alone is mostly no number: 一步步, 一体, 统一.
    `(?<chinese>(?!一(?!${CHINESE}|年|个月|倍|半))${CHINESE}+)(?<measure>${UNIT})`,
    '(?<time>次年|当年|翌年|明年|年底|年末|月底|半年)',
  ].join('|'),
  'gu',
);

/**
 * The numbers and points in time of a text, in order. Chinese numerals count where a unit follows;
 * a rule cannot know every idiom (千家万户), so what is no quantity must be excluded by hand.
 */
export function quantitiesIn(text: string): Quantity[] {
  return Array.from(text.matchAll(QUANTITY), (match) => {
    const start = codePointLength(text.slice(0, match.index));
    const [words] = match;
    return { words, amount: amountOf(match.groups!), start, end: start + codePointLength(words) };
  });
}

function amountOf(groups: Partial<Record<string, string>>): string | null {
  const { percent, digits, scale = '', unit = '', chinese, measure } = groups;
  if (percent) return `${numberOf(percent.slice('百分之'.length))}%`;
  if (digits) return `${digits.replaceAll(',', '').replace(/\.$/, '')}${scale}${unit}`;
  if (!chinese) return null;
  const value = numberOf(chinese);
  return measure === '成' && typeof value === 'number' ? `${value * 10}%` : `${value}${measure}`;
}

/** The value of a Chinese numeral; as it is written where it is too large to be read. */
function numberOf(numeral: string): number | string {
  return parseChineseNumeral(numeral.replaceAll('两', '二')) ?? numeral;
}
