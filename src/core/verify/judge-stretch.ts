/** Which parts of a stretch are judged: the sentence itself, its quotations, or what is left. */
import { codePointLength, type Span } from '../text/code-points.ts';
import { Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { type Finding, type Input, judgeExactly, judgeNearly } from './judge.ts';
import type { Item } from './model.ts';
import type { Stretch } from './stretches.ts';

export interface Judged {
  finding: Finding;
  kind: Item['kind'];
}

/** Longest range, in comparable characters, whose near matches are looked for at once. */
export const LONGEST_NEAR = 600;
/** A sentence with quotations in it that is itself this near is judged as a sentence … */
const OWN_SENTENCE = 0.75;
/** … unless they make up this much of it. */
const MOSTLY_QUOTED = 0.6;
/** In comparable characters: less than this proves nothing. */
const SHORTEST_EXACT = 6;
const SHORTEST_NEAR = 8;
const SHORTEST_REMAINDER = 12;

/** A word right before a quotation that claims it, so that even a short one is judged. */
const CLAIMING = /(?:指出|提出|规定|要求|明确|强调|写明|写道|写的是|称)[：:，,]?\s*[“「『"＂]$/u;
/** Words that introduce what the document says without quoting: 意见第六条指出， */
const LEAD_IN =
  /^\s*[^。]{0,60}?(?:(?:指出|提出|规定|要求|明确|强调|写明|写道|显示)(?:的是)?[，,：:]?|[：:]|第\s*[（(]?[一二三四五六七八九十\d０-９]{1,3}[）)]?\s*[条條][，,]?)\s*/u;

/** Findings in the input's order; empty when nothing in the stretch resembles the corpus. */
export function judgeStretch(stretch: Stretch, input: Input, index: CorpusIndex): Judged[] {
  const range = rangeOf(stretch.span, input);
  const quotations = stretch.quotations
    .filter((span) => isClaimed(span, stretch, input))
    .map((span) => rangeOf(span, input));
  const sentence = judgeSentence(stretch.span, input, index);
  if (sentence && (quotations.length === 0 || ownsItsQuotations(sentence, quotations))) {
    return [{ finding: sentence, kind: 'sentence' }];
  }
  const found: Judged[] = [];
  const judgeRest = (rest: Range): void => {
    if (rest.to - rest.from < (quotations.length > 0 ? SHORTEST_REMAINDER : LONGEST_NEAR)) return;
    for (const part of parts(rest, input)) {
      const finding = judgePlain(part, input, index);
      if (finding) found.push({ finding, kind: 'sentence' });
    }
  };
  let done = range.from;
  for (const quotation of quotations) {
    judgeRest({ from: done, to: quotation.from });
    found.push(...judgeQuotation(quotation, input, index));
    done = quotation.to;
  }
  judgeRest({ from: done, to: range.to });
  return found;
}

/** Whether someone introduces the words as the document's. */
export function hasLeadIn(stretch: Stretch, input: Input): boolean {
  return LEAD_IN.test(input.points.slice(stretch.span.start, stretch.span.end).join(''));
}

/** The comparable characters within a span of code points. */
export function rangeOf(span: Span, input: Input): Range {
  return { from: firstFrom(span.start, input.at), to: firstFrom(span.end, input.at) };
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

function isClaimed(span: Span, stretch: Stretch, input: Input): boolean {
  const { from, to } = rangeOf(span, input);
  if (to - from >= SHORTEST_EXACT) return true;
  return to > from && CLAIMING.test(input.points.slice(stretch.span.start, span.start).join(''));
}

function ownsItsQuotations(
  { from, to, similarity }: Finding,
  quotations: readonly Range[],
): boolean {
  const quoted = quotations.reduce((sum, quotation) => sum + quotation.to - quotation.from, 0);
  const inside = quotations.every((quotation) => quotation.from >= from && quotation.to <= to);
  if (!inside) return false;
  return similarity === 1 || (similarity >= OWN_SENTENCE && quoted < (to - from) * MOSTLY_QUOTED);
}

/** A sentence as it stands, or without the words that introduce it, whichever is nearer. */
function judgeSentence(span: Span, input: Input, index: CorpusIndex): Finding | undefined {
  const range = rangeOf(span, input);
  const whole = judgePlain(range, input, index);
  if (whole?.similarity === 1) return whole;
  const leadIn = LEAD_IN.exec(input.points.slice(span.start, span.end).join(''));
  if (!leadIn) return whole;
  const start = span.start + codePointLength(leadIn[0]);
  const said = judgePlain(rangeOf({ start, end: span.end }, input), input, index);
  return said && said.similarity > (whole?.similarity ?? 0) ? said : whole;
}

/** Words that nobody claims as a quotation: judged only when they resemble the corpus. */
function judgePlain(range: Range, input: Input, index: CorpusIndex): Finding | undefined {
  const size = range.to - range.from;
  if (size < SHORTEST_EXACT) return undefined;
  const exact = judgeExactly(input, range.from, range.to, index);
  if (exact) return exact;
  if (size < SHORTEST_NEAR || size > LONGEST_NEAR) return undefined;
  const near = judgeNearly(input, range.from, range.to, index);
  return near.verdict === 'absent' ? undefined : near;
}

/** A claimed quotation always gets a verdict; one too long to compare at once gets several. */
function judgeQuotation(range: Range, input: Input, index: CorpusIndex): Judged[] {
  const exact = judgeExactly(input, range.from, range.to, index);
  if (exact) return [{ finding: exact, kind: 'quotation' }];
  return parts(range, input).map(({ from, to }) => ({
    finding: judgeExactly(input, from, to, index) ?? judgeNearly(input, from, to, index),
    kind: 'quotation',
  }));
}

/** A range in pieces of at most `LONGEST_NEAR`, cut at punctuation where there is any. */
function parts({ from, to }: Range, input: Input): Range[] {
  const found: Range[] = [];
  for (let start = from; start < to; ) {
    let end = Math.min(to, start + LONGEST_NEAR);
    for (let edge = end; end < to && edge > start + LONGEST_NEAR / 2; edge--) {
      if (((input.joints[edge] ?? 0) & Joint.clauseEdge) === 0) continue;
      end = edge;
      break;
    }
    found.push({ from: start, to: end });
    start = end;
  }
  return found;
}
