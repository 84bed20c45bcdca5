/** Which parts of a stretch are judged: the sentence itself, its quotations, or what is left. */
import { codePointLength, type Span } from '../text/code-points.ts';
import { sharedRuns } from './chain.ts';
import { comparable, Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { type Finding, type Input, judgeExactly, judgeNearly } from './judge.ts';
import { leadIns } from './lead-in.ts';
import type { Item } from './model.ts';
import type { Stretch } from './stretches.ts';

export interface Judged {
  finding: Finding;
  kind: Item['kind'];
}

/** Longest range, in comparable characters, whose near matches are looked for at once. */
export const LONGEST_NEAR = 600;
/** A sentence with quotations in it that is itself this near may be judged as a sentence. */
const OWN_SENTENCE = 0.75;
/** As many characters of the corpus on end make an introduction suspect. */
const OWN_RUN = 4;
/** In comparable characters: less than this proves nothing. */
const SHORTEST_EXACT = 6;
const SHORTEST_NEAR = 8;
const SHORTEST_REMAINDER = 12;

/** A word right before a quotation that claims it, so that even a short one is judged. */
const CLAIMING = /(?:指出|提出|规定|要求|明确|强调|写明|写道|写的是|称)[：:，,]?\s*[“「『"＂]$/u;
/** Findings in the input's order; empty when nothing in the stretch resembles the corpus. */
export function judgeStretch(stretch: Stretch, input: Input, index: CorpusIndex): Judged[] {
  const range = rangeOf(stretch.span, input);
  const quotations = stretch.quotations
    .filter((span) => isClaimed(span, stretch, input))
    .map((span) => rangeOf(span, input));
  const sentence = judgeSentence(stretch.span, input, index);
  const lines = sentence ? byLines(sentence, range, input, index) : [];
  if (lines.length > 0) return lines;
  if (sentence && (quotations.length === 0 || ownsItsQuotations(sentence, quotations))) {
    const { from, to } = sentence;
    const quoted = quotations.some((quotation) => quotation.from === from && quotation.to === to);
    return [{ finding: sentence, kind: quoted ? 'quotation' : 'sentence' }];
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

/**
 * A heading or a byline without a full stop runs into the sentence after it, because a line break
 * alone ends nothing. Where the finding itself has a seam or foreign words at a line break at
 * either end, the lines are judged apart.
 */
function byLines(sentence: Finding, range: Range, input: Input, index: CorpusIndex): Judged[] {
  const cuts = new Set<number>();
  sentence.operations.forEach(({ kind, input: [start, end] }, i) => {
    const outer = i === 0 ? end : i === sentence.operations.length - 1 ? start : undefined;
    const at =
      kind === 'joined' || kind === 'spliced' ? start : kind === 'added' ? outer : undefined;
    if (at === undefined) return;
    if ((input.joints[sentence.from + at] ?? 0) & Joint.lineBreak) cuts.add(sentence.from + at);
  });
  if (cuts.size === 0) return [];
  const edges = [range.from, ...[...cuts].sort((a, b) => a - b), range.to];
  return edges.slice(1).flatMap((to, i): Judged[] => {
    const finding = judgePlain({ from: edges[i] ?? to, to }, input, index);
    return finding ? [{ finding, kind: 'sentence' }] : [];
  });
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

/** Whether the near words are those around the quotations, not only those within them. */
function ownsItsQuotations(finding: Finding, quotations: readonly Range[]): boolean {
  const { from, to, operations, similarity } = finding;
  if (!quotations.every((quotation) => quotation.from >= from && quotation.to <= to)) return false;
  if (similarity === 1) return true;
  const outside = (start: number, end: number): number =>
    quotations.reduce(
      (size, range) => size - Math.max(0, Math.min(end, range.to) - Math.max(start, range.from)),
      end - start,
    );
  const kept = operations
    .filter(({ kind }) => kind === 'kept')
    .reduce((sum, { input: [start, end] }) => sum + outside(from + start, from + end), 0);
  return similarity >= OWN_SENTENCE && kept >= outside(from, to) / 2;
}

/** A sentence as it stands, or without the words that introduce it, whichever is nearer. */
function judgeSentence(span: Span, input: Input, index: CorpusIndex): Finding | undefined {
  return withoutLeadIn(span, input, index, (range) => judgePlain(range, input, index));
}

/**
 * The best of what `judge` finds in `span` and in what is left of it after an introduction. An exact
 * finding in the document itself is best.
 */
export function withoutLeadIn(
  span: Span,
  input: Input,
  index: CorpusIndex,
  judge: (range: Range) => Finding | undefined,
): Finding | undefined {
  const isExact = (finding?: Finding): boolean =>
    finding?.similarity === 1 && finding.verdict !== 'elsewhere';
  let best = judge(rangeOf(span, input));
  if (isExact(best)) return best;
  for (const { leadIn, own } of leadIns(input.points.slice(span.start, span.end).join(''))) {
    if (own.some((words) => resembles(words, input, index))) continue;
    const start = span.start + codePointLength(leadIn);
    const said = judge(rangeOf({ start, end: span.end }, input));
    if (!said || belongsBefore(said, input, index)) continue;
    if (isExact(said) || said.similarity > (best?.similarity ?? 0)) best = said;
  }
  return best;
}

/** Whether words of an introduction are the corpus's, so that they may be part of the quotation. */
function resembles(words: string, input: Input, index: CorpusIndex): boolean {
  const codes = index.encode(comparable(words, input.foldChar).chars);
  const everything = { from: 0, to: index.codes.length };
  return sharedRuns(codes, index, everything).some(({ length }) => length >= OWN_RUN);
}

/** Whether the character before the words is also the text's before them, in the same sentence. */
function belongsBefore(
  { from, operations, exact }: Finding,
  input: Input,
  index: CorpusIndex,
): boolean {
  const places =
    exact.length > 0 ? exact.map((place) => place.from) : [operations[0]?.text[0] ?? 0];
  return places.some(
    (at) =>
      at > 0 &&
      index.codes[at - 1] === input.codes[from - 1] &&
      ((index.joints[at] ?? 0) & Joint.sentenceEnd) === 0,
  );
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
