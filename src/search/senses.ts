import { NUMERAL, readNumeral, toChineseNumeral } from '../core/text/numerals.ts';
import { withoutFunctionWords } from './function-words.ts';
import type { Why } from './result.ts';

/** A query in other words that mean the same. */
export interface Alternative {
  query: string;
  why: Why;
}

/** Forms of Taiwan and of older print that are simplified characters too, so that no fold takes them. */
const OTHER_FORMS: Record<string, string> = {
  著: '着',
  甚: '什',
  妳: '你',
  牠: '它',
  佔: '占',
  迴: '回',
};

/**
 * What may be sought instead, where nothing stands so: figures written otherwise, other forms of
 * characters, a question without the words that make it one.
 * @param query folded
 */
export function alternatives(query: string): Alternative[] {
  const given = query.trim();
  const found = new Map<string, Why>();
  const add = (words: string, why: Why): void => {
    if (words !== '' && words !== given && !found.has(words)) found.set(words, why);
  };
  for (const form of numberForms(given)) add(form, 'numeral');
  const other = given.replace(/./gu, (char) => OTHER_FORMS[char] ?? char);
  add(other, 'variant');
  const asked = withoutFunctionWords(other);
  add(asked, 'question');
  if (asked !== given) for (const form of numberForms(asked)) add(form, 'numeral');
  return [...found].map(([words, why]) => ({ query: words, why }));
}

const PERCENT = new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, 'gu');
const TENTHS = /([一二三四五六七八九])成(?![年人就立为本员长分])/g;
const CHINESE = /[〇零一二三四五六七八九十百千万两]+/g;

/** The same with its figures in digits, in Chinese, and with 两 for two: 五年 → 5年, 80% → 百分之八十. */
export function numberForms(query: string): string[] {
  const forms = new Set<string>();
  const percent = query
    .replace(PERCENT, (whole, numeral: string) => {
      const value = /^[\d.]+$/.test(numeral) ? numeral : readNumeral(numeral);
      return value === null ? whole : `${value}%`;
    })
    .replace(TENTHS, (_, digit: string) => `${readNumeral(digit)}0%`);
  forms.add(percent);
  forms.add(percent.replace(CHINESE, (numeral) => String(quantity(numeral) ?? numeral)));
  const chinese = query
    .replace(/(\d{1,4})%/g, (whole, digits: string) => `百分之${inChinese(digits) ?? whole}`)
    .replace(/(^|[^\d.])(\d{1,4})(?![\d.%])/g, (whole, before: string, digits: string) => {
      const numeral = inChinese(digits);
      return numeral === null ? whole : before + numeral;
    });
  forms.add(chinese);
  forms.add(chinese.replace(/二(?=[年个项类种所级层次人])/g, '两'));
  forms.delete(query);
  return [...forms];
}

/** Up to 万: 三万五千 → 35000. A lone 一, 千 or 万 is as often no figure as one, and stays. */
function quantity(numeral: string): number | null {
  if (/^[千百万零〇]$/.test(numeral)) return null;
  const [high = '', low, more] = numeral.split('万');
  if (more !== undefined) return null;
  if (low === undefined) return readNumeral(high);
  const thousands = readNumeral(high);
  const rest = low === '' ? 0 : readNumeral(low);
  return thousands === null || rest === null ? null : thousands * 10_000 + rest;
}

function inChinese(digits: string): string | null {
  const value = Number(digits);
  return value >= 1 && value <= 9999 && !digits.startsWith('0') ? toChineseNumeral(value) : null;
}
