import type { Span } from '../text/code-points.ts';
import { fold, type Variants } from '../text/fold.ts';
import { isBlank, isPunctuation } from './characters.ts';

/**
 * One code point that counts when texts are compared. As in CollateX, `t` is the character as
 * written and `n` its form for comparing; everything that leads back to the source rides along.
 */
export interface Token {
  /** As written. */
  t: string;
  /** For comparing: width, case, traditional form and the curl of quotes do not count. */
  n: string;
  /** Code-point offset in the untouched text. */
  at: number;
  punctuation: boolean;
}

const STRAIGHT_QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
]);

/**
 * The tokens of `text`. White space, line breaks and Markdown heading marks at the start of a line
 * belong to the transcription's layout and yield none; nor do the code points in `skip`.
 */
export function tokenize(text: string, variants: Variants, skip: readonly Span[] = []): Token[] {
  const written = Array.from(text);
  const folded = Array.from(fold(text, variants));
  const layout = layoutMask(written, skip);
  const tokens: Token[] = [];
  for (const [at, t] of written.entries()) {
    if (layout[at]) continue;
    const plain = folded[at] ?? t;
    const n = STRAIGHT_QUOTES.get(plain) ?? plain;
    tokens.push({ t, n, at, punctuation: isPunctuation(n) });
  }
  return tokens;
}

/** For each code point 1 if it is white space, a line break or a heading mark, else 0. */
export function blankMask(text: string): Uint8Array {
  return layoutMask(Array.from(text), []);
}

function layoutMask(written: readonly string[], skip: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(written.length);
  let lineStart = true;
  for (const [at, char] of written.entries()) {
    if (isBlank(char)) mask[at] = 1;
    else if (lineStart && char === '#') markHeading(written, at, mask);
    if (char === '\n') lineStart = true;
    else if (!isBlank(char)) lineStart = false;
  }
  for (const { start, end } of skip) mask.fill(1, start, end);
  return mask;
}

function markHeading(written: readonly string[], at: number, mask: Uint8Array): void {
  let end = at;
  while (written[end] === '#') end++;
  if (end - at <= 6 && (written[end] ?? '\n').trim() === '') mask.fill(1, at, end);
}
