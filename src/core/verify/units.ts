/**
 * A stretch of plain words falls apart into units (what stands between commas), and each unit is the
 * document's own, a version of it, or somebody else's.
 */
import type { Span } from '../text/code-points.ts';
import { Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { findExact } from './cover.ts';
import { cueEnds, isCue, tailStart } from './cues.ts';
import { isEdge } from './edges.ts';
import { type Input, nearest } from './judge.ts';
import { rangeOf, spanOf, wordsOf } from './ranges.ts';

/** One unit and whose it is. */
export interface Unit extends Range {
  whose: 'exact' | 'near' | 'foreign';
  /** Where the unit itself begins and ends; the words judged may be fewer (without a cue). */
  all: Range;
  /** Whether it only introduces. */
  cue: boolean;
  /** An item of a list of titles, to be judged by itself. */
  listed: boolean;
}

/** In comparable characters: shorter units prove nothing by themselves. */
const SHORTEST_EXACT = 6;
const SHORTEST_TOUCHING = 3;
const SHORTEST_NEAR = 8;
/** What is left after a cue must be so long to be taken for the document's. */
const SHORTEST_SAID = 6;
/** So many characters of the text before what is said are no chance. */
const OF_TEXT = 3;
const MARK = /[、]/u;
/** In code points. */
const LONGEST_LIST = 200;
/** Cues are sought in so many code points at the beginning of a unit. */
const LONGEST_CUE = 80;

/**
 * @param range comparable characters of plain words
 * @param sources spans that name a source, which are nobody's words
 */
export function unitsOf(
  range: Range,
  sources: readonly Span[],
  input: Input,
  index: CorpusIndex,
): Unit[] {
  return cutAtEdges(range, sources, input).flatMap((unit): Unit[] => {
    const titles = listOfTitles(unit, input, index);
    return titles ?? [classify(unit, input, index)];
  });
}

function cutAtEdges({ from, to }: Range, sources: readonly Span[], input: Input): Range[] {
  const outside = sources
    .map((span) => rangeOf(span, input))
    .filter((source) => source.from < to && source.to > from);
  const units: Range[] = [];
  let start = from;
  const close = (end: number): void => {
    if (end > start) units.push({ from: start, to: end });
  };
  for (let at = from; at < to; at++) {
    const source = outside.find((range) => range.from <= at && at < range.to);
    if (source) {
      close(at);
      start = Math.min(to, source.to);
      at = start - 1;
    } else if (
      at > start &&
      ((input.joints[at] ?? 0) & (Joint.clauseEdge | Joint.ellipsis)) !== 0
    ) {
      if (((input.joints[at] ?? 0) & Joint.ellipsis) !== 0) continue;
      close(at);
      start = at;
    }
  }
  close(to);
  return units;
}

/** A list of clause titles, 发展…服务、提高…品质、促进…发展等举措: each of them stands by itself in the text. */
function listOfTitles(unit: Range, input: Input, index: CorpusIndex): Unit[] | undefined {
  const span = spanOf(unit, input);
  if (span.end - span.start > LONGEST_LIST) return undefined;
  const words = input.points.slice(span.start, span.end);
  if (!words.some((char) => MARK.test(char))) return undefined;
  const text = words.join('');
  const starts = [0, ...cueEnds(text)];
  const ends = [words.length, ...[tailStart(text)].filter((end) => end !== undefined)];
  for (const start of starts) {
    for (const end of ends) {
      const parts: Range[] = [];
      let from = start;
      for (let at = start; at <= end; at++) {
        if (at < end && !MARK.test(words[at] ?? '')) continue;
        parts.push(rangeOf({ start: span.start + from, end: span.start + at }, input));
        from = at + 1;
      }
      if (parts.length < 2 || !parts.every((part) => isTitle(part, input, index))) continue;
      return parts.map(
        (part): Unit => ({ ...part, all: part, whose: 'exact', cue: false, listed: true }),
      );
    }
  }
  return undefined;
}

function isTitle({ from, to }: Range, input: Input, index: CorpusIndex): boolean {
  if (to - from < SHORTEST_EXACT) return false;
  return findExact(input.codes.slice(from, to), index, index.text).some(
    (at) => isEdge(index, at) && isEdge(index, at + to - from),
  );
}

function classify(all: Range, input: Input, index: CorpusIndex): Unit {
  const words = wordsOf(all, input);
  const unit = (range: Range, whose: Unit['whose']): Unit => ({
    ...range,
    whose,
    all,
    cue: whose === 'foreign' && isCue(words),
    listed: false,
  });
  if (stands(all, SHORTEST_TOUCHING, input, index)) return unit(all, 'exact');
  const span = spanOf(all, input);
  const part = (start: number, end?: number): Range =>
    rangeOf(
      { start: span.start + start, end: end === undefined ? span.end : span.start + end },
      input,
    );
  const tail = tailStart(words);
  const starts = [0, ...cueEnds(Array.from(words).slice(0, LONGEST_CUE).join(''))];
  const ends = [undefined, ...(tail === undefined ? [] : [tail])];
  const parts = starts.flatMap((start) => ends.map((end) => part(start, end)));
  // The longest that stands, from the earliest beginning.
  const said = parts.find(
    (range) => stands(range, SHORTEST_SAID, input, index) && !takesAway(all, range, input, index),
  );
  if (said) return unit(said, 'exact');
  let best: Range | undefined;
  let most = 0;
  for (const range of parts) {
    if (range.to - range.from < SHORTEST_NEAR) continue;
    const { resembles, similarity } = nearest(input, range.from, range.to, index, index.text);
    // What a cue takes away must be worth it: 推动 may be added to the text's words.
    if (!resembles || similarity <= most + (best ? 0.02 : 0)) continue;
    if (best && takesAway(all, range, input, index)) continue;
    [best, most] = [range, similarity];
  }
  if (best) return unit(best, 'near');
  return unit(all, 'foreign');
}

/**
 * Whether the words before `said` are what the text has before it, altered: then they are no cue,
 * though there may be a word in them that introduces elsewhere (按规定).
 */
function takesAway(all: Range, said: Range, input: Input, index: CorpusIndex): boolean {
  if (said.from - all.from < OF_TEXT) return false;
  const { operations } = nearest(input, all.from, all.to, index, index.text).finding;
  const seam = operations.findIndex(({ kind }) => kind === 'joined' || kind === 'spliced');
  const local = seam === -1 ? operations : operations.slice(0, seam);
  if (seam !== -1 && all.from + (operations[seam]?.input[0] ?? 0) <= said.from) return false;
  const kept = local
    .filter(({ kind }) => kind === 'kept')
    .reduce(
      (sum, { input: [start, end] }) =>
        sum + Math.max(0, Math.min(all.from + end, said.from) - (all.from + start)),
      0,
    );
  return kept >= OF_TEXT;
}

function stands({ from, to }: Range, shortest: number, input: Input, index: CorpusIndex): boolean {
  if (to - from < shortest) return false;
  const codes = input.codes.slice(from, to);
  return (
    findExact(codes, index, index.text).length > 0 ||
    (to - from >= 2 * SHORTEST_EXACT && findExact(codes, index, index.commentary).length > 0)
  );
}

/** Whether units are long enough, together, to be judged. */
export function isTelling(units: readonly Unit[]): boolean {
  return units.some(({ from, to, whose }) =>
    whose === 'exact' ? to - from >= SHORTEST_EXACT : to - from >= SHORTEST_NEAR,
  );
}
