/** Which parts of a sentence are presented as the document's words, and what is found of each. */
import type { Span } from '../text/code-points.ts';
import { Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { isCitationLine, namedSources } from './cues.ts';
import { type Finding, type Input, judgeExactly, judgeNearly, nearest } from './judge.ts';
import { adverbialKind } from './limits.ts';
import type { Item } from './model.ts';
import { rangeOf, wordsOf } from './ranges.ts';
import type { Stretch } from './stretches.ts';
import { isTelling, isTitle, type Unit, unitsOf } from './units.ts';

export interface Judged {
  finding: Finding;
  kind: Item['kind'];
}

export interface JudgedSentence {
  /** In the input's order. */
  judged: Judged[];
  /** Quotations that have nothing to do with the document. */
  aside: Span[];
}

/** What is known of who speaks when a sentence begins. */
export interface Context {
  /** Which document is said to speak in it, as far as anything is said. */
  source: 'this' | 'other' | undefined;
  /** Whether the whole input is this one sentence. */
  alone: boolean;
}

/** Longest range, in comparable characters, whose near matches are looked for at once. */
export const LONGEST_NEAR = 600;
/** In comparable characters: a shorter quotation is a term, unless it is said to be quoted. */
const SHORTEST_QUOTATION = 6;
/** Of words outside quotation marks, in a sentence that has some. */
const SHORTEST_REMAINDER = 10;
/** So near words beside quotation marks must be to be judged. */
const NEAR_BESIDE = 0.85;
/** So near to this document a quotation from another must be to be taken for one from this. */
const NEARLY_EXACT = 0.9;
/** Of the part of a quotation that stands nowhere. */
const SHORTEST_ABSENT = 8;
/** So much of a sentence that nobody ascribes to the document must be like it to be a version of it. */
const MOST_OF_SENTENCE = 0.5;
/** A unit at either end that is so much like what the text has there goes with the rest. */
const GOES_WITH = 0.5;
/** Units on their own, with all of a quotation in them, that are so much like the text. */
const OWN_UNIT = 0.75;
/** In comparable characters: so far around a quotation its unit may reach. */
const AROUND = 60;

/** In code points: the longest cue that `CLAIMING` reads, with its marks. */
const CUE_LENGTH = 6;

const LIMITS_STATEMENT = /\d+年|[一二两三四五六七八九十]年|^未?经|^除|(?:前提|条件|情况|情形)下$/u;

const CLAIMING =
  /(?:指出|提出|规定|要求|明确|强调|写明|写道|写的是|称|提到)[：:，,]?\s*[“「『"＂]$/u;

/** What is found in one sentence. */
export function judgeSentence(
  stretch: Stretch,
  context: Context,
  input: Input,
  index: CorpusIndex,
): JudgedSentence {
  const words = input.plain.slice(stretch.span.start, stretch.span.end).join('');
  const range = rangeOf(stretch.span, input);
  const quotations = stretch.quotations
    .filter((span) => isQuotation(span, stretch, input, index))
    .filter((span, _, all) => !isOwnTerm(span, all, range, input, index));
  const exact =
    quotations.length === 0 ? judgeExactly(input, range.from, range.to, index) : undefined;
  if (
    exact &&
    range.to - range.from >= SHORTEST_QUOTATION &&
    !listsTitles(exact, range, input, index) &&
    !(namesOnly(exact, index) && !context.alone)
  ) {
    return { judged: [{ finding: exact, kind: 'sentence' }], aside: [] };
  }
  const citation = isCitationLine(words);
  const sources = [
    ...namedSources(words).map((span) => shifted(span, stretch.span.start)),
    ...quotedNames(stretch, input, index),
  ];
  const judged: Judged[] = [];
  const aside: Span[] = [];
  const judgeRest = (rest: Range): void => {
    if (citation || rest.to <= rest.from) return;
    const least = quotations.length > 0 ? SHORTEST_REMAINDER : SHORTEST_QUOTATION;
    for (const part of parts(rest, input)) {
      for (const finding of judgePlain(part, sources, least, context, input, index)) {
        // Beside quotation marks, words that are not set in them may be the writer's.
        const paraphrase = finding.similarity < NEAR_BESIDE && finding.verdict !== 'trimmed';
        if (quotations.length > 0 && paraphrase) continue;
        judged.push({ finding, kind: 'sentence' });
      }
    }
  };
  let done = range.from;
  for (const span of quotations) {
    const quotation = rangeOf(span, input);
    judgeRest({ from: done, to: quotation.from });
    done = quotation.to;
    const found = judgeQuotation(quotation, input, index);
    const unrelated = found.every(({ verdict }) => verdict === 'absent');
    const named = found.every((finding) => namesOnly(finding, index));
    // In a citation only the words cited are of interest; names of the document are nobody's words.
    if (!context.alone && (named || (citation && unrelated))) continue;
    const others =
      context.source === 'other' && found.every(({ similarity }) => similarity < NEARLY_EXACT);
    if (others || (unrelated && context.source !== 'this' && !context.alone)) aside.push(span);
    else judged.push(...found.map((finding): Judged => ({ finding, kind: 'quotation' })));
  }
  judgeRest({ from: done, to: range.to });
  return { judged, aside };
}

/** Whether words stand only where the document is named: its title, its issuers, its date. */
function namesOnly({ exact }: Finding, index: CorpusIndex): boolean {
  return exact.length > 0 && exact.every(({ from }) => from < index.body.from);
}

/** Whether a sentence of a commentary only names titles of the document. */
function listsTitles(
  { verdict }: Finding,
  range: Range,
  input: Input,
  index: CorpusIndex,
): boolean {
  if (verdict !== 'elsewhere') return false;
  return unitsOf(range, [], input, index).some(({ listed }) => listed);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Names of parts in a cue, 在“增强社会保障公平性”方面: nobody quotes them. */
function quotedNames({ quotations }: Stretch, input: Input, index: CorpusIndex): Span[] {
  return quotations.filter(
    (span) =>
      /^(?:方面|部分|领域|章节)/u.test(input.plain.slice(span.end + 1, span.end + 3).join('')) &&
      isTitle(rangeOf(span, input), input, index),
  );
}

function isQuotation(span: Span, stretch: Stretch, input: Input, index: CorpusIndex): boolean {
  const { from, to } = rangeOf(span, input);
  if (quotedNames({ ...stretch, quotations: [span] }, input, index).length > 0) return false;
  const words = input.plain.slice(span.start, span.end).join('');
  if (/^\s*《[^》]*》\s*$/u.test(words)) return false;
  if (to - from >= SHORTEST_QUOTATION) return true;
  // A name (“8080”目标) is no quotation: what is quoted ends its unit.
  const ends = !/^\p{L}/u.test(input.points[span.end + 1] ?? '');
  const before = input.plain.slice(stretch.span.start, span.start).join('');
  return to > from && ends && CLAIMING.test(before);
}

/**
 * Whether a quotation is a term that the document itself has in quotation marks: then its sentence
 * has the document's words around it too.
 */
function isOwnTerm(
  span: Span,
  quotations: readonly Span[],
  sentence: Range,
  input: Input,
  index: CorpusIndex,
): boolean {
  const { from, to } = rangeOf(span, input);
  const edge = (at: number): boolean => ((input.joints[at] ?? 0) & Joint.clauseEdge) !== 0;
  let start = from;
  const [first, last] = [
    Math.max(sentence.from, from - AROUND),
    Math.min(sentence.to, to + AROUND),
  ];
  while (start > first && !edge(start)) start--;
  let end = to;
  while (end < last && !edge(end)) end++;
  if (start === from && end === to) return false;
  // Words that say who speaks may by chance stand before these in the document too.
  const before = input.plain.slice(Math.max(0, span.start - CUE_LENGTH), span.start).join('');
  if (CLAIMING.test(before)) return false;
  const others = quotations.filter((other) => other !== span).map((other) => rangeOf(other, input));
  if (others.some((other) => other.from < end && other.to > start)) return false;
  const unit = unitsOf({ from: start, to: end }, [], input, index);
  const [only] = unit;
  if (unit.length !== 1 || !only || only.whose === 'foreign') return false;
  const outside = Math.max(0, from - only.from) + Math.max(0, only.to - to);
  if (only.from > from || only.to < to || outside < 2) return false;
  if (only.whose === 'exact') return true;
  const around = nearest(input, only.from, only.to, index, index.text);
  const within = nearest(input, from, to, index, index.text);
  return (
    around.similarity >= OWN_UNIT && around.similarity > within.similarity * 0.9 && outside >= 4
  );
}

/** Words without quotation marks: the groups of units that are the document's, or versions of it. */
function judgePlain(
  range: Range,
  sources: readonly Span[],
  least: number,
  context: Context,
  input: Input,
  index: CorpusIndex,
): Finding[] {
  const units = unitsOf(range, sources, input, index);
  const found = groupsOf(units, input, index)
    .filter((group) => isTelling(group))
    .flatMap((group) => {
      const [first, last] = [group[0]!, group.at(-1)!];
      const whole = { from: first.from, to: last.to };
      return judgeGroup(whole, input, index).filter(
        ({ verdict, from, to }) => verdict !== 'absent' && to - from >= least,
      );
    });
  const ascribed = context.source === 'this';
  const version = context.source !== 'other' && isVersion(found, range);
  return ascribed || version ? found : found.filter(isExact);
}

function isExact({ similarity, verdict }: Finding): boolean {
  return similarity === 1 || verdict === 'verbatim' || verdict === 'trimmed';
}

/** Whether enough of words that nobody ascribes to the document is like it. */
function isVersion(found: readonly Finding[], { from, to }: Range): boolean {
  const like = found.reduce((sum, finding) => sum + finding.to - finding.from, 0);
  return like >= (to - from) * MOST_OF_SENTENCE;
}

/** Neighbouring units that belong together; what stands between two of them counts as theirs. */
function groupsOf(units: readonly Unit[], input: Input, index: CorpusIndex): Unit[][] {
  const groups: Unit[][] = [];
  let waiting: Unit[] = [];
  let open: Unit[] | undefined;
  for (const unit of units) {
    const begins = unit.from > unit.all.from;
    if (unit.whose === 'foreign') {
      if (unit.cue) [open, waiting] = [undefined, []];
      else waiting.push(unit);
      continue;
    }
    const last = open?.at(-1);
    const goesOn = last && !begins && !unit.listed && !last.listed && last.to === last.all.to;
    if (open && goesOn) open.push(...waiting, unit);
    else {
      const beside = waiting.at(-1);
      const before =
        begins || !beside
          ? undefined
          : limitsStatement(beside, input)
            ? beside
            : goesWith(beside, unit, input, index);
      open = [...(before ? [before] : []), unit];
      groups.push(open);
    }
    waiting = [];
  }
  for (const group of groups) {
    const last = group.at(-1)!;
    const next = units[units.indexOf(last) + 1];
    if (next && next.whose === 'foreign' && !next.cue && last.to === last.all.to) {
      const after = goesWith(next, last, input, index);
      if (after) group.push(after);
    }
  }
  return groups;
}

/** Whether a foreign unit says when or on what condition the next holds: then it is said of the document's. */
function limitsStatement(unit: Unit, input: Input): boolean {
  const words = wordsOf(unit, input);
  return !unit.cue && adverbialKind(words) !== undefined && LIMITS_STATEMENT.test(words);
}

/** A foreign unit that is much like what the text has beside the words of its neighbour. */
function goesWith(
  unit: Unit | undefined,
  neighbour: Unit,
  input: Input,
  index: CorpusIndex,
): Unit | undefined {
  if (!unit || unit.cue) return undefined;
  const [from, to] = [Math.min(unit.from, neighbour.from), Math.max(unit.to, neighbour.to)];
  if (to - from > LONGEST_NEAR) return undefined;
  const { finding, resembles } = nearest(input, from, to, index, index.text);
  if (!resembles) return undefined;
  const kept = finding.operations
    .filter(({ kind }) => kind === 'kept')
    .reduce(
      (sum, { input: [start, end] }) =>
        sum + Math.max(0, Math.min(from + end, unit.to) - Math.max(from + start, unit.from)),
      0,
    );
  return kept >= (unit.to - unit.from) * GOES_WITH ? unit : undefined;
}

/**
 * The finding on words that belong together, or several where they come from several places and are
 * not all exact: a sentence half true and half bent gets both verdicts.
 */
function judgeGroup(range: Range, input: Input, index: CorpusIndex): Finding[] {
  const whole = judgeBest(range, input, index);
  const bent = whole.operations.some(({ sense }) => sense !== undefined);
  const settled = isExact(whole) || bent;
  if (settled && whole.verdict !== 'absent') return [whole];
  const parts = cutAtJoins(whole, range, input).map((part) => judgeBest(part, input, index));
  const apart = parts.length > 1 && parts.every(({ verdict }) => verdict !== 'absent');
  const better =
    parts.some(isExact) || parts.every(({ similarity }) => similarity > whole.similarity);
  if (apart && better) return parts;
  if (whole.verdict !== 'absent') return [whole];
  return parts.length > 1 ? parts.filter(({ verdict }) => verdict !== 'absent') : [whole];
}

function judgeBest({ from, to }: Range, input: Input, index: CorpusIndex): Finding {
  return judgeExactly(input, from, to, index) ?? judgeNearly(input, from, to, index);
}

/** A range cut where its words come from another place; at every comma where nothing is known. */
function cutAtJoins(finding: Finding, { from, to }: Range, input: Input): Range[] {
  const isEdge = (at: number): boolean => ((input.joints[at] ?? 0) & Joint.clauseEdge) !== 0;
  const edges = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i).filter(isEdge);
  const joins = finding.operations.flatMap(({ kind, input: [at] }, i) => {
    if (kind === 'joined' || kind === 'spliced') return [finding.from + at];
    // Whole sentences left out are another place too.
    const [before, after] = [finding.operations[i - 1], finding.operations[i + 1]];
    return kind === 'cut' && before && after ? [finding.from + at] : [];
  });
  const cuts =
    finding.operations.length === 0 || finding.verdict === 'elsewhere'
      ? edges
      : joins.flatMap((at) => {
          const near = edges.filter((edge) => Math.abs(edge - at) <= 3);
          return near.sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, 1);
        });
  const all = [from, ...[...new Set(cuts)].sort((a, b) => a - b), to];
  return all.slice(1).map((end, i) => ({ from: all[i] ?? from, to: end }));
}

/** A quotation always gets a verdict; one too long to compare at once gets several. */
function judgeQuotation(range: Range, input: Input, index: CorpusIndex): Finding[] {
  const exact = judgeExactly(input, range.from, range.to, index);
  if (exact) return [exact];
  return parts(range, input).flatMap((part) => {
    const found = judgeGroup(part, input, index);
    if (found.some(({ verdict }) => verdict !== 'absent')) return withAbsent(found, part);
    return [judgeNearly(input, part.from, part.to, index)];
  });
}

/** What lies between findings within quotation marks is said to be the document's, and is not. */
function withAbsent(found: Finding[], { from, to }: Range): Finding[] {
  const all: Finding[] = [];
  let done = from;
  const absent = (end: number): void => {
    if (end - done < SHORTEST_ABSENT) return;
    all.push({ verdict: 'absent', from: done, to: end, operations: [], exact: [], similarity: 0 });
  };
  for (const finding of found) {
    absent(finding.from);
    all.push(finding);
    done = finding.to;
  }
  absent(to);
  return all;
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
