import { parseChineseNumeral } from '../text/numerals.ts';

/**
 * Structure is recognised from the official numbering itself. Opinions number sections 一、 and
 * clauses （一） (GB/T 9704—2012, 7.3.3); laws number chapters 第一章, articles 第一条, with items
 * （一） inside an article (立法法 第六十五条).
 */
export interface Numbered {
  level: 'section' | 'clause' | 'item';
  /** As printed: 一、 · （一） · 第一章 · 第一条 */
  label: string;
  value: number;
  /** What follows the number, white space trimmed. */
  rest: string;
}

const NUMERAL = '[〇零一二三四五六七八九十百千]+';
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
