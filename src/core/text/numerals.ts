const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Chinese numeral up to 9999 (十二 → 12, 一百零三 → 103), or null when it is none. */
export function parseChineseNumeral(numeral: string): number | null {
  let total = 0;
  let digit = 0;
  for (const char of numeral.replaceAll('〇', '零')) {
    const unit = UNITS[char];
    const value = DIGITS.indexOf(char);
    if (unit !== undefined) {
      total += (digit || 1) * unit;
      digit = 0;
    } else if (value >= 0) {
      digit = value;
    } else {
      return null;
    }
  }
  return numeral === '' ? null : total + digit;
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
