/**
 * What "equal" means when a reader compares words: width, case and traditional or simplified form
 * do not count. The fold takes one code point to one code point, so that offsets in folded text
 * are offsets in the text itself. Search, quotation checking and collation share it.
 */

/** Traditional → simplified pairs, one code point each. */
export type Variants = ReadonlyMap<string, string>;

/**
 * Folds `text` code point by code point: NFKC width and compatibility forms, lower case, then
 * traditional → simplified by `variants`. A code point whose folded form would be several stays.
 * @returns text with exactly as many code points as the input
 */
export function fold(text: string, variants: Variants): string {
  let folded = '';
  for (const char of text) folded += foldCodePoint(char, variants);
  return folded;
}

function foldCodePoint(char: string, variants: Variants): string {
  const plain = oneOrSame(char.normalize('NFKC'), char);
  const lower = oneOrSame(plain.toLowerCase(), plain);
  return variants.get(lower) ?? lower;
}

function oneOrSame(candidate: string, fallback: string): string {
  const [first, second] = candidate;
  return first !== undefined && second === undefined ? first : fallback;
}
