/** Judges one range of the input against the corpus. */

import type { Run, Sequence } from '../compare/runs.ts';
import { bestChain, coveredBy, sharedRuns } from './chain.ts';
import type { Comparable } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { coverHonestly, findExact } from './cover.ts';
import { mayBegin, mayEnd } from './edges.ts';
import { withShortEnds } from './ends.ts';
import { withLostEnds } from './lost-ends.ts';
import type { EditKind, Verdict } from './model.ts';
import { type Operation, operations } from './operations.ts';
import { judgeSeams } from './seams.ts';

/** The input, made ready once. */
export interface Input extends Comparable {
  /** Code points as pasted. */
  points: readonly string[];
  /** The same in simplified characters, in which cues are known. */
  plain: readonly string[];
  /** All comparable characters as corpus codes. */
  codes: string;
  /** The same as numbers. */
  numbers: Sequence;
  /** What was worked out on ranges of it: several questions are asked of one range. */
  known: Map<string, Candidate>;
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
const RESEMBLES_IN_FEW = 0.72;
const FEW = 12;
/** … but few are enough where so many of them stand in one run … */
const TELLING_SHARE = 0.6;
/** … unless a run of this many characters is too long for chance. */
const TELLING_RUN = 14;
const RESEMBLES_WITH_RUN = 0.4;
/** … or one of these, when nearly so many are kept in all. */
const LONG_RUN = 7;
const NEARLY_RESEMBLES = 0.55;
/** Words left out tell less against a likeness than words that are not the text's. */
const WEIGHT_OF_LOST = 0.4;
/** How much nearer than to the text words must be to a commentary to be ascribed to it. */
const CLEARLY_NEARER = 0.15;
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
    const exact = range === whole ? [] : standing(codes, index, range);
    const pieces =
      exact[0] !== undefined
        ? [{ said: 0, at: exact[0], length: codes.length }]
        : coverHonestly(codes, joints, index, range);
    if (!pieces) continue;
    if (!ofText && isVersionOfText(input, from, to, index)) return undefined;
    const list = compared(codes, joints, pieces, index);
    const verbatim = list.every(({ kind }) => kind === 'kept');
    const bent = ofText && list.some(({ sense }) => sense !== undefined);
    return {
      verdict: bent ? 'altered' : ofText ? (verbatim ? 'verbatim' : 'trimmed') : 'elsewhere',
      from,
      to,
      operations: list,
      exact: exact.map((at) => ({ from: at, to: at + codes.length })),
      similarity: 1,
    };
  }
  return cutThrough(codes, joints, from, index);
}

/** A sentence of a commentary never outvotes one of the document that is as good as the same. */
function isVersionOfText(input: Input, from: number, to: number, index: CorpusIndex): boolean {
  const { resembles, similarity } = nearest(input, from, to, index, index.text);
  return resembles && similarity >= 1 - CLEARLY_NEARER;
}

function compared(
  codes: string,
  joints: readonly number[],
  chain: readonly Run[],
  index: CorpusIndex,
): Operation[] {
  return judgeSeams(withLostEnds(operations(codes, joints, chain, index), index), index);
}

/** Where `codes` stands and may be taken by itself. */
function standing(codes: string, index: CorpusIndex, range: Range): number[] {
  return findExact(codes, index, range).filter(
    (at) => mayBegin(index, at) && mayEnd(index, at + codes.length),
  );
}

/** Words of the text that begin or end where it may not be cut: a number or a negation is altered. */
function cutThrough(
  codes: string,
  joints: readonly number[],
  from: number,
  index: CorpusIndex,
): Finding | undefined {
  const [at] = findExact(codes, index, index.text);
  if (at === undefined) return undefined;
  const list = compared(codes, joints, [{ said: 0, at, length: codes.length }], index);
  const similarity = similarityOf(list, codes.length);
  const to = from + codes.length;
  return { verdict: 'altered', from, to, operations: list, exact: [], similarity };
}

/** The verdict on words that are not exact: altered, near a commentary (elsewhere), or absent. */
export function judgeNearly(input: Input, from: number, to: number, index: CorpusIndex): Finding {
  const text = nearest(input, from, to, index, index.text);
  const nearer = text.resembles ? text.similarity + CLEARLY_NEARER : 0;
  const commentary = nearest(input, from, to, index, index.commentary, nearer);
  const ascribed = commentary.resembles && commentary.similarity > nearer;
  const best = ascribed ? commentary : text;
  if (best.resembles) {
    const altered = best.finding.operations.some(
      ({ kind, sense }) => ALTERATIONS.has(kind) || sense !== undefined,
    );
    return { ...best.finding, verdict: ascribed ? 'elsewhere' : altered ? 'altered' : 'trimmed' };
  }
  return commentary.similarity > text.similarity ? commentary.finding : text.finding;
}

export interface Candidate {
  finding: Finding;
  similarity: number;
  resembles: boolean;
}

/**
 * How near a range of the input is to a range of the corpus, and in which words.
 * @param wanted a similarity that is of use; where it is out of reach, none is worked out
 */
export function nearest(
  input: Input,
  from: number,
  to: number,
  index: CorpusIndex,
  range: Range,
  wanted = 0,
): Candidate {
  const key = `${from} ${to} ${range.from} ${wanted}`;
  const known = input.known.get(key) ?? workOut(input, from, to, index, range, wanted);
  if (input.known.size > MOST_KNOWN) input.known.clear();
  input.known.set(key, known);
  return known;
}

const MOST_KNOWN = 2000;

function workOut(
  input: Input,
  from: number,
  to: number,
  index: CorpusIndex,
  range: Range,
  wanted: number,
): Candidate {
  const codes = input.codes.slice(from, to);
  const runs = sharedRuns(input.numbers.subarray(from, to), index, range);
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
  if (hope < Math.max(wanted, RESEMBLES_WITH_RUN))
    return { finding, similarity: 0, resembles: false };
  const chain = withShortEnds(codes, bestChain(runs, index), index);
  const list = compared(codes, input.joints.slice(from, to + 1), chain, index);
  const similarity = similarityOf(list, codes.length);
  const resembles =
    similarity >=
      (codes.length < FEW && longest < codes.length * TELLING_SHARE
        ? RESEMBLES_IN_FEW
        : RESEMBLES) ||
    (similarity >= NEARLY_RESEMBLES && longest >= LONG_RUN) ||
    (similarity >= RESEMBLES_WITH_RUN && longest >= TELLING_RUN);
  if (resembles) {
    finding.operations = list;
    finding.exact = [];
    finding.similarity = similarity;
  }
  return { finding, similarity, resembles };
}

/** Kept characters among those compared; a splice or join weighs as much as eight lost ones. */
function similarityOf(list: readonly Operation[], size: number): number {
  let kept = 0;
  let lost = 0;
  for (const { kind, input, text } of list) {
    if (kind === 'kept') kept += input[1] - input[0];
    else if (kind === 'dropped') lost += text[1] - text[0];
    else if (kind === 'replaced') lost += Math.max(0, text[1] - text[0] - input[1] + input[0]);
    else if (kind === 'joined' || kind === 'spliced') lost += 8;
  }
  return kept / (size + WEIGHT_OF_LOST * lost);
}
