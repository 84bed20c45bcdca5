/**
 * A stretch of plain words falls apart into units (what stands between commas), and each unit is the
 * document's own, a version of it, or somebody else's.
 */
import type { Span } from '../text/code-points.ts';
import { Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { findExact } from './cover.ts';
import { cueEnds, isCue, isPreposition, isRemark, isSpeaker, tailStart } from './cues.ts';
import { isEdge } from './edges.ts';
import { type Finding, type Input, nearest } from './judge.ts';
import { rangeOf, spanOf, wordsOf } from './ranges.ts';
import { isTitlePassage } from './several.ts';

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
  return cutAtEdges(range, [], input).flatMap((unit): Unit[] => {
    const titles = listOfTitles(unit, input, index);
    if (titles) return titles;
    const named = sources.filter((source) => !isOfText(source, input, index));
    const within = cutAtEdges(unit, named, input);
    const whole = classify(unit, input, index);
    const cut = within.length !== 1 || within[0]?.from !== unit.from || within[0]?.to !== unit.to;
    const own = whole.whose === 'exact' && stands(whole, 1, index.body, input, index);
    if (!cut || own) return [whole];
    return within.flatMap(
      (part) => listOfTitles(part, input, index) ?? [classify(part, input, index)],
    );
  });
}

/** Where what is said may begin. */
function cuesOf(words: string): number[] {
  return cueEnds(Array.from(words).slice(0, LONGEST_CUE).join(''));
}

/** Whether a finding's last two characters are the text's. */
function keepsEnd({ operations }: Finding): boolean {
  const last = operations.at(-1);
  return last?.kind === 'kept' && last.input[1] - last.input[0] >= 2;
}

/** Whether a title or a number of a clause is named by the text itself: 依照《…》的规定. */
function isOfText(source: Span, input: Input, index: CorpusIndex): boolean {
  const { from, to } = rangeOf(source, input);
  if (to - from < SHORTEST_EXACT) return false;
  return findExact(input.codes.slice(from, to), index, index.text).some(
    (at) => !isTitlePassage(index.locate(at, at + 1).passage),
  );
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
  const words = input.plain.slice(span.start, span.end);
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

export function isTitle({ from, to }: Range, input: Input, index: CorpusIndex): boolean {
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
  if (stands(all, SHORTEST_TOUCHING, index.body, input, index)) return unit(all, 'exact');
  const span = spanOf(all, input);
  const part = (start: number, end?: number): Range =>
    rangeOf(
      { start: span.start + start, end: end === undefined ? span.end : span.start + end },
      input,
    );
  const tail = tailStart(words);
  const points = Array.from(words);
  const starts = [0, ...cuesOf(words)].filter(
    (start) =>
      !isPreposition(points.slice(0, start).join('')) ||
      isTitle(part(start, tail), input, index) ||
      isTitle(part(start), input, index),
  );
  const ends = [undefined, ...(tail === undefined ? [] : [tail])];
  const parts = starts.flatMap((start) => ends.map((end) => part(start, end)));
  const introduces = isSpeaker(words) || isCue(words);
  // The longest that stands, from the earliest beginning; the document's own words first.
  for (const [where, shortest] of [
    [index.body, SHORTEST_SAID],
    [index.commentary, introduces ? Number.POSITIVE_INFINITY : 2 * SHORTEST_SAID],
  ] as const) {
    const said = parts.find(
      (range) =>
        stands(range, shortest, where, input, index) && !takesAway(parts, range, input, index),
    );
    if (said) return unit(said, 'exact');
  }
  if (isRemark(words)) return unit(all, 'foreign');
  const speaker = isSpeaker(words);
  let best: Range | undefined;
  let most = 0;
  for (const range of parts) {
    if (range.to - range.from < SHORTEST_NEAR) continue;
    const near = nearest(input, range.from, range.to, index, index.body);
    const { resembles, similarity } = near;
    // A verb of saying at the end that is the text's own says nothing: 不合理政策规定.
    if (speaker && !(resembles && keepsEnd(near.finding))) continue;
    // What a cue takes away must be worth it: 推动 may be added to the text's words.
    if (!resembles || similarity <= most + (best ? 0.02 : 0)) continue;
    if (best && takesAway(parts, range, input, index)) continue;
    [best, most] = [range, similarity];
  }
  if (best) return unit(best, 'near');
  return unit(all, 'foreign');
}

/**
 * Whether words before `said` are what the text has before it, altered: then they are no cue, though
 * there may be a word in them that introduces elsewhere (按规定).
 */
function takesAway(
  parts: readonly Range[],
  said: Range,
  input: Input,
  index: CorpusIndex,
): boolean {
  const [from, to] = [said.from, said.to];
  // The text itself has the verb of saying before these words: 不得明确|….
  const before = input.codes.slice(Math.max(0, from - 2), from);
  const own = findExact(input.codes.slice(from, to), index, index.body).some(
    (at) => before.length === 2 && index.codes.slice(at - 2, at) === before,
  );
  if (own && from > (parts[0]?.from ?? from)) return true;
  return parts.some((longer) => {
    if (longer.to !== said.to || said.from - longer.from < OF_TEXT) return false;
    const { operations } = nearest(input, longer.from, longer.to, index, index.body).finding;
    const seam = operations.findIndex(({ kind }) => kind === 'joined' || kind === 'spliced');
    if (seam !== -1 && longer.from + (operations[seam]?.input[0] ?? 0) <= said.from) return false;
    const kept = operations
      .slice(0, seam === -1 ? undefined : seam)
      .filter(({ kind }) => kind === 'kept')
      .reduce(
        (sum, { input: [start, end] }) =>
          sum + Math.max(0, Math.min(longer.from + end, said.from) - (longer.from + start)),
        0,
      );
    return kept >= OF_TEXT;
  });
}

function stands(
  { from, to }: Range,
  shortest: number,
  where: Range,
  input: Input,
  index: CorpusIndex,
): boolean {
  return to - from >= shortest && findExact(input.codes.slice(from, to), index, where).length > 0;
}

/** Whether units are long enough, together, to be judged. */
export function isTelling(units: readonly Unit[]): boolean {
  return units.some(({ from, to, whose }) =>
    whose === 'exact' ? to - from >= SHORTEST_EXACT : to - from >= SHORTEST_NEAR,
  );
}
