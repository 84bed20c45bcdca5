import type { Numbered } from '../model/numbered.ts';
import { CHINESE_NUMERAL as NUMERAL, parseChineseNumeral } from '../text/numerals.ts';

const PATTERNS = {
  opinion: [
    ['section', new RegExp(`^(${NUMERAL})、`)],
    ['clause', new RegExp(`^[（(](${NUMERAL})[）)]`)],
  ],
  law: [
    ['section', new RegExp(`^第(${NUMERAL})章`)],
    ['clause', new RegExp(`^第(${NUMERAL})条`)],
    ['item', new RegExp(`^[（(](${NUMERAL})[）)]`)],
  ],
} as const;

/** Which numbering a text follows: a law when any block begins 第…条. */
export function numberingOf(blocks: readonly string[]): keyof typeof PATTERNS {
  const article = PATTERNS.law[1][1];
  return blocks.some((text) => article.test(text)) ? 'law' : 'opinion';
}

/** The official number at the head of a block, or null when it has none. */
export function readNumber(text: string, numbering: keyof typeof PATTERNS): Numbered | null {
  for (const [level, pattern] of PATTERNS[numbering]) {
    const match = pattern.exec(text);
    const value = match ? parseChineseNumeral(match[1]!) : null;
    if (match && value !== null) {
      return { level, label: match[0], value, rest: text.slice(match[0].length).trim() };
    }
  }
  return null;
}
