/** Judges one stretch of the input against the corpus, and tells where and how it differs. */
import type { Span } from '../text/code-points.ts';
import { bestChain, coveredBy, sharedRuns } from './chain.ts';
import type { Comparable, FoldChar } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { coverHonestly, findExact } from './cover.ts';
import type { Edit, EditKind, Item, Place, Verdict } from './model.ts';
import { foldedDifferences, type Pair } from './notes.ts';
import { type Operation, operations } from './operations.ts';
import { SENSE_CONTEXT, senseOf, senseOfCut } from './sense.ts';

/** The input, made ready once. */
export interface Input extends Comparable {
  /** Code points as pasted. */
  points: readonly string[];
  /** All comparable characters as corpus codes. */
  codes: string;
  foldChar: FoldChar;
}

/** A finding before it is put into words: ranges are comparable characters. */
export interface Finding {
  verdict: Verdict;
  from: number;
  to: number;
  operations: Operation[];
  /** Every place of verbatim words; for others the operations tell. */
  exact: Range[];
  similarity: number;
}

/** Below this share of kept characters words are not taken for a version of the text … */
const RESEMBLES = 0.6;
/** … or this, when they are few … */
const RESEMBLES_IN_FEW = 0.75;
const FEW = 16;
/** … unless a run of this many characters is too long for chance. */
const TELLING_RUN = 14;
const RESEMBLES_WITH_RUN = 0.4;
/** How much nearer than to the text words must be to a commentary to be ascribed to it. */
const NEARER = 0.1;
const MOST_PLACES = 20;
const ALTERATIONS = new Set<EditKind>(['added', 'dropped', 'replaced', 'spliced']);
const NEAREST_RUN = 4;

/**
 * The exact verdicts only: verbatim, trimmed, or so in a commentary (elsewhere). Words of the text
 * win over words about it.
 */
export function judgeExactly(
  input: Input,
  from: number,
  to: number,
  index: CorpusIndex,
): Finding | undefined {
  const codes = input.codes.slice(from, to);
  const joints = input.joints.slice(from, to + 1);
  if (codes === '') return undefined;
  const whole = { from: 0, to: index.codes.length };
  for (const range of [index.text, index.commentary, whole]) {
    const ofText = range === index.text;
    const exact = range === whole ? [] : findExact(codes, index, range);
    const pieces =
      exact[0] !== undefined
        ? [{ input: 0, at: exact[0], length: codes.length }]
        : coverHonestly(codes, joints, index, range);
    if (!pieces) continue;
    const list = operations(codes, joints, pieces, index);
    const verbatim = list.every(({ kind }) => kind === 'kept');
    return {
      verdict: ofText ? (verbatim ? 'verbatim' : 'trimmed') : 'elsewhere',
      from,
      to,
      operations: list,
      exact: exact.map((at) => ({ from: at, to: at + codes.length })),
      similarity: 1,
    };
  }
  return undefined;
}

/** The verdict on words that are not exact: altered, near a commentary (elsewhere), or absent. */
export function judgeNearly(input: Input, from: number, to: number, index: CorpusIndex): Finding {
  const text = nearest(input, from, to, index, index.text);
  const commentary = nearest(input, from, to, index, index.commentary);
  const ascribed =
    commentary.resembles && (!text.resembles || commentary.similarity > text.similarity + NEARER);
  const best = ascribed ? commentary : text;
  if (best.resembles) {
    const altered = best.finding.operations.some(({ kind }) => ALTERATIONS.has(kind));
    return { ...best.finding, verdict: ascribed ? 'elsewhere' : altered ? 'altered' : 'trimmed' };
  }
  return commentary.similarity > text.similarity ? commentary.finding : text.finding;
}

interface Candidate {
  finding: Finding;
  similarity: number;
  resembles: boolean;
}

function nearest(
  input: Input,
  from: number,
  to: number,
  index: CorpusIndex,
  range: Range,
): Candidate {
  const codes = input.codes.slice(from, to);
  const runs = sharedRuns(codes, index, range);
  const finding: Finding = {
    verdict: 'absent',
    from,
    to,
    operations: [],
    exact: [],
    similarity: 0,
  };
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const exact = runs
    .filter(({ length }) => length >= NEAREST_RUN && length === longest)
    .slice(0, 1);
  finding.exact = exact.map(({ at, length }) => ({ from: at, to: at + length }));
  const hope = coveredBy(runs) / Math.max(1, codes.length);
  finding.similarity = exact.length > 0 ? longest / codes.length : 0;
  if (hope < RESEMBLES_WITH_RUN) return { finding, similarity: 0, resembles: false };
  const list = operations(codes, input.joints.slice(from, to + 1), bestChain(runs, index), index);
  const similarity = similarityOf(list, codes.length);
  const resembles =
    similarity >= (codes.length < FEW ? RESEMBLES_IN_FEW : RESEMBLES) ||
    (similarity >= RESEMBLES_WITH_RUN && longest >= TELLING_RUN);
  if (resembles) {
    finding.operations = list;
    finding.exact = [];
    finding.similarity = similarity;
  }
  return { finding, similarity, resembles };
}

/** Kept characters among those compared; a splice or join weighs as much as four lost ones. */
function similarityOf(list: readonly Operation[], size: number): number {
  let kept = 0;
  let lost = 0;
  for (const { kind, input, text } of list) {
    if (kind === 'kept') kept += input[1] - input[0];
    else if (kind === 'dropped') lost += text[1] - text[0];
    else if (kind === 'replaced') lost += Math.max(0, text[1] - text[0] - input[1] + input[0]);
    else if (kind === 'joined' || kind === 'spliced') lost += 4;
  }
  return kept / (size + lost);
}

/** Puts a finding into the words of a report. */
export function itemOf(
  finding: Finding,
  kind: Item['kind'],
  input: Input,
  index: CorpusIndex,
): Item {
  const { verdict, from, to } = finding;
  const spanOf = (first: number, end: number): Span => inputSpan(input, from + first, from + end);
  const edits = finding.operations.map((_, i) => editOf(i, finding, input, index));
  const kept = finding.operations.filter((operation) => operation.kind === 'kept');
  const exact = finding.exact.slice(0, MOST_PLACES);
  const places =
    exact.length > 0
      ? exact.map((range) => index.locate(range.from, range.to))
      : stretches(finding.operations).map((range) => index.locate(range.from, range.to));
  const also =
    verdict === 'verbatim' || verdict === 'trimmed'
      ? findExact(input.codes.slice(from, to), index, index.commentary)
      : [];
  const span = spanOf(0, to - from);
  return {
    span,
    quoted: input.points.slice(span.start, span.end).join(''),
    kind,
    verdict,
    places,
    also: also.slice(0, MOST_PLACES).map((at) => index.locate(at, at + to - from)),
    edits,
    similarity: finding.similarity,
    reordered: kept.some((operation, i) => operation.text[0] < (kept[i - 1]?.text[1] ?? 0)),
    senseChanged: edits.some(({ sense }) => sense.length > 0),
    notes: notesOf(kept, finding, input, index),
  };
}

function editOf(number: number, finding: Finding, input: Input, index: CorpusIndex): Edit {
  const { from, operations: list } = finding;
  const { kind, input: range, text } = list[number]!;
  const here = inputSpan(input, from + range[0], from + range[1]);
  const inText = kind !== 'joined' && kind !== 'spliced' && text[1] > text[0];
  const place: Place | undefined = inText ? index.locate(text[0], text[1]) : undefined;
  const edit: Edit = {
    kind,
    input: here,
    ...(place && { place }),
    now: input.points.slice(here.start, here.end).join(''),
    was: place ? index.print(place) : '',
    sense: [],
  };
  const gone = place ? index.decode(text[0], text[1]) : '';
  if (kind === 'cut') {
    if (!edit.was.includes('。')) edit.sense = senseOfCut(gone);
  } else if (kind === 'added' || kind === 'dropped' || kind === 'replaced') {
    const before = keptText(list[number - 1], index).slice(-SENSE_CONTEXT);
    const after = keptText(list[number + 1], index).slice(0, SENSE_CONTEXT);
    const come = input.chars.slice(from + range[0], from + range[1]).join('');
    edit.sense = senseOf(before + gone + after, before + come + after);
  }
  return edit;
}

/** The kept characters next to an edit, which both sides have. */
function keptText(operation: Operation | undefined, index: CorpusIndex): string {
  return operation?.kind === 'kept' ? index.decode(operation.text[0], operation.text[1]) : '';
}

/** Text ranges compared, one for each stretch between joins. */
function stretches(list: readonly Operation[]): Range[] {
  const ranges: Range[] = [];
  let open = false;
  for (const { kind, text } of list) {
    const [from, to] = text;
    const breaks = kind === 'joined' || kind === 'spliced' || kind === 'cut';
    if (breaks) open = false;
    if (breaks || to === from) continue;
    const last = ranges.at(-1);
    if (open && last && last.to === from) last.to = to;
    else ranges.push({ from, to });
    open = true;
  }
  return ranges;
}

function notesOf(
  kept: readonly Operation[],
  finding: Finding,
  input: Input,
  index: CorpusIndex,
): Item['notes'] {
  const pairs: Pair[] = [];
  const texts: (readonly string[])[] = [];
  for (const operation of kept) {
    for (let i = 0; operation.input[0] + i < operation.input[1]; i++) {
      const { points, offset } = index.printed(operation.text[0] + i);
      const at = input.at[finding.from + operation.input[0] + i] ?? 0;
      pairs.push({ input: at, text: offset, adjacent: i > 0 });
      texts.push(points);
    }
  }
  return foldedDifferences(pairs, input.points, (pair) => texts[pair] ?? []);
}

/** The input's code points between two comparable positions; empty ranges sit before the second. */
function inputSpan(input: Input, from: number, to: number): Span {
  const start = input.at[from] ?? input.points.length;
  return { start, end: to > from ? (input.at[to - 1] ?? start) + 1 : start };
}
