/**
 * The one reader of numerals. Official texts are strict (`CHINESE_NUMERAL`, `parseChineseNumeral`);
 * what people write is not: 第6条, 第６条, 第陸條 (`NUMERAL`, `readNumeral`).
 */

/** Source of a pattern for a numeral as official texts print it, zero written 零, 〇 or ○. */
export const CHINESE_NUMERAL = '[〇○零一二三四五六七八九十百千]+';

/** Source of a pattern for a numeral in any writing, once its compatibility forms are folded (NFKC). */
export const NUMERAL =
  '(?:\\d+|[〇零一二三四五六七八九十百千两兩廿卅壹贰貳叁參陆陸肆伍柒捌玖拾佰仟]+)';

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Other writings of digits and units: of ledgers, of speech, and traditional ones. */
const PLAIN: Record<string, string> = {
  〇: '零',
  两: '二',
  兩: '二',
  廿: '二十',
  卅: '三十',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

/**
 * Value of a Chinese numeral up to 9999 (十二 → 12, 一百零三 → 103), or null when it is none. Digits
 * without units are read as places where a zero stands among them, as they are in years and in
 * numbers read out: 一〇三 → 103; 三四 (three or four) is no number.
 */
export function parseChineseNumeral(numeral: string): number | null {
  const chars = Array.from(numeral.replaceAll('〇', '零'));
  if (chars.length === 0) return null;
  if (chars.every((char) => DIGITS.includes(char))) return placesValue(chars);
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const char of chars) {
    const unit = UNITS[char];
    const value = DIGITS.indexOf(char);
    if (unit !== undefined) {
      // 十 may stand without its 一, at the head or after a zero; units only go down.
      if (unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else if (value > 0 && digit === null) digit = value;
    else if (value !== 0 || digit !== null || total === 0) return null;
  }
  return total + (digit ?? 0);
}

/** Value of a numeral in any writing (6, ６, 六, 陸, 廿三, 一〇三), or null when it is none. */
export function readNumeral(written: string): number | null {
  const plain = written.normalize('NFKC').trim();
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  return parseChineseNumeral(plain.replace(/./gu, (char) => PLAIN[char] ?? char));
}

/** Value of a numeral as official numbers have it: Chinese, Arabic of either width, ③, ㈢; null when it is none. */
export function parseNumeral(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(/[()]/g, '').replaceAll('○', '零');
  return /^\d+$/.test(plain) ? Number(plain) : parseChineseNumeral(plain);
}

/** Chinese numeral of an integer from 1 to 9999 (10 → 十, 103 → 一百零三). */
export function toChineseNumeral(value: number): string {
  let numeral = '';
  let pendingZero = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      pendingZero = numeral !== '';
      continue;
    }
    if (pendingZero) numeral += '零';
    pendingZero = false;
    numeral += unit === '十' && digit === 1 && numeral === '' ? '十' : `${DIGITS[digit]}${unit}`;
  }
  return numeral;
}

function placesValue(digits: readonly string[]): number | null {
  if (digits.length > 1 && !digits.includes('零') && digits.length !== 4) return null;
  return digits.reduce((value, digit) => value * 10 + DIGITS.indexOf(digit), 0);
}
