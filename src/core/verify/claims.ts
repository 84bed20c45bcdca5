/** Clause numbers that a writer names: 第六条, 第（六）条, 意见第6条, （六）. */
import { codePointLength, type Span } from '../text/code-points.ts';

const DIGITS = '一二三四五六七八九';
const NUMBER = '[一二三四五六七八九十]{1,3}|\\d{1,2}|[０-９]{1,2}';
const CLAIM = new RegExp(
  `第\\s*[（(]?\\s*(${NUMBER})\\s*[）)]?\\s*[条條]|[（(]([一二三四五六七八九十]{1,3})[）)]`,
  'g',
);

/**
 * Clause numbers named in `text`, in order.
 * @param offset added to the spans (code points)
 */
export function claimsIn(text: string, offset = 0): { span: Span; clause: number }[] {
  return Array.from(text.matchAll(CLAIM), (match) => {
    const start = offset + codePointLength(text.slice(0, match.index));
    const span = { start, end: start + codePointLength(match[0]) };
    return { span, clause: numberOf(match[1] ?? match[2] ?? '') };
  });
}

/** The value of a number up to 99 written in Chinese or in digits of either width. */
export function numberOf(written: string): number {
  const plain = written.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const [tens, units] = plain.includes('十') ? plain.split('十') : ['0', plain];
  const ten = tens === '0' ? 0 : tens === '' ? 1 : digitValue(tens);
  return ten * 10 + digitValue(units);
}

function digitValue(digit = ''): number {
  return digit === '' ? 0 : DIGITS.indexOf(digit) + 1;
}
