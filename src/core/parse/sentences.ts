import type { Span } from '../text/code-points.ts';

const ENDS = new Set('。！？');
const CLOSERS = new Set('”’』」）》');

/**
 * Cuts a stretch of text into sentences: each ends at 。！？ and takes a closing quotation mark or
 * bracket after it; what follows the last stop is a sentence too.
 * @param chars the text as code points
 * @param from first code point, inclusive
 * @param to last code point, exclusive
 */
export function splitSentences(chars: readonly string[], from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  let at = from;
  while (at < to) {
    if (!ENDS.has(chars[at]!)) {
      at++;
      continue;
    }
    while (at < to && ENDS.has(chars[at]!)) at++;
    while (at < to && CLOSERS.has(chars[at]!)) at++;
    sentences.push({ start, end: at });
    start = at;
  }
  if (start < to) sentences.push({ start, end: to });
  return sentences;
}
