/**
 * What counts when words are compared; the only place that says so. Every comparison looks at folded
 * characters (`text/fold.ts`), one code point each.
 */

/** Letters (Han included), digits, and the signs that belong to a number. */
export function isLetter(char: string): boolean {
  return LETTER.test(char);
}

/** Punctuation; signs of quantity and reference carry sense, and are none. */
export function isPunctuation(char: string): boolean {
  return PUNCTUATION.test(char);
}

/** White space, and what takes no room. */
export function isBlank(char: string): boolean {
  return BLANK.test(char);
}

const LETTER = /^[\p{L}\p{N}%‰℃]$/u;
const PUNCTUATION = /^(?![%‰&#@*§])\p{P}$/u;
const BLANK = /^[\s\u200b\ufeff]$/u;
