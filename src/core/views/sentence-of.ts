import type { Clause } from '../model/clause.ts';
import { codePointLength, type Span, sliceCodePoints } from '../text/code-points.ts';

/** The sentences in which words stand, cut at the words. Heading words come with the whole heading. */
export function sentenceOf(
  clause: Clause,
  { start, end }: Span,
): { before: string; words: string; after: string } {
  const inside = [clause.heading, ...clause.sentences].filter(
    (span) => span.start < end && start < span.end,
  );
  const from = Math.min(start, ...inside.map((span) => span.start));
  const to = Math.max(end, ...inside.map((span) => span.end));
  return {
    before: sliceCodePoints(clause.text, from, start),
    words: sliceCodePoints(clause.text, start, end),
    after: sliceCodePoints(clause.text, end, to),
  };
}

/** The same for a text that is not cut into sentences, as commentaries are: whole sentences, by their marks. */
export function sentenceAround(
  text: string,
  { start, end }: Span,
): { before: string; words: string; after: string } {
  const before = sliceCodePoints(text, 0, start);
  const after = sliceCodePoints(text, end, codePointLength(text));
  return {
    before: (/[^。！？]*$/u.exec(before)?.[0] ?? '').replace(/^[”’）]+/u, ''),
    words: sliceCodePoints(text, start, end),
    after: /^[^。！？]*[。！？]?[”’）]*/u.exec(after)?.[0] ?? '',
  };
}
