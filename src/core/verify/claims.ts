/** Numbers of clauses and parts that a writer names: 第六条, 第（六）条, 意见第6条, （六）, 第三部分. */
import { codePointLength, type Span } from '../text/code-points.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from '../text/numerals.ts';

const NUMBER = `${CHINESE_NUMERAL}|\\d{1,4}|[０-９]{1,4}`;
/** 第二款第（一）项 behind an article names no clause of its own. */
const PART =
  '(?:\\s*之[一二三四五六七八九十]{1,3})?(?:\\s*第[一二三四五六七八九十\\d]{1,3}款)?(?:\\s*第?[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[项項])?';
const CLAIM = new RegExp(
  `第\\s*[（(]?\\s*(${NUMBER})\\s*[）)]?\\s*(?:([条條])${PART}|(个?部分|章))|(第)?[（(]([一二三四五六七八九十]{1,3})[）)](?![项項])`,
  'g',
);

export interface NamedNumber {
  span: Span;
  unit: 'clause' | 'section';
  number: number;
}

/**
 * Clauses and parts named in `text`, in order.
 * @param offset added to the spans (code points)
 */
export function claimsIn(text: string, offset = 0): NamedNumber[] {
  return [...text.matchAll(CLAIM)].flatMap((match): NamedNumber[] => {
    const [, written, , section, counted, bare] = match;
    // 第（一） of something that is no clause.
    if (counted) return [];
    const start = offset + codePointLength(text.slice(0, match.index));
    const span = { start, end: start + codePointLength(match[0]) };
    const number = numberOf(written ?? bare ?? '');
    return [{ span, unit: section ? 'section' : 'clause', number }];
  });
}

/** The value of a number written in Chinese or in digits of either width; 0 when it is none. */
export function numberOf(written: string): number {
  const plain = written.normalize('NFKC');
  return /^\d+$/.test(plain) ? Number(plain) : (parseChineseNumeral(plain) ?? 0);
}
