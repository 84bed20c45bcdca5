/** Spans of the input in code points, and the comparable characters within them. */
import type { Span } from '../text/code-points.ts';
import type { Range } from './corpus-index.ts';
import type { Input } from './judge.ts';

/** The comparable characters within a span of code points. */
export function rangeOf(span: Span, { at }: Input): Range {
  return { from: firstFrom(span.start, at), to: firstFrom(span.end, at) };
}

/** The code points from the first to the last of some comparable characters. */
export function spanOf({ from, to }: Range, { at, points }: Input): Span {
  const start = at[from] ?? points.length;
  return { start, end: to > from ? (at[to - 1] ?? start) + 1 : start };
}

/** What was pasted within a range, in simplified characters. */
export function wordsOf(range: Range, input: Input): string {
  const { start, end } = spanOf(range, input);
  return input.plain.slice(start, end).join('');
}

function firstFrom(offset: number, at: readonly number[]): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
