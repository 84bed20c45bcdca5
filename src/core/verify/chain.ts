/**
 * Words near the text: the runs of characters that the input shares with the corpus, and the best
 * chain of them, mostly along one passage, with dear jumps to other places.
 */
import type { CorpusIndex, Range } from './corpus-index.ts';
import { matchLength, type Run } from './cover.ts';

const MIN_RUN = 3;
/** In a short input (below this length) pairs are evidence too. */
const SHORT_INPUT = 12;
/** Only the longest runs are chained, so that odd input cannot take quadratic time. */
const MOST_RUNS = 300;
/** In characters: what going on along a passage costs at least, and a jump to another place. */
const STEP = 1;
const JUMP = 5;
/** Farther apart than this along one passage counts as a jump. */
const LOCAL_GAP = 400;

/** Longest shared runs, sorted by place in the input; at most `MOST_RUNS`. */
export function sharedRuns(codes: string, index: CorpusIndex, range: Range): Run[] {
  const runs: Run[] = [];
  const shortest = codes.length < SHORT_INPUT ? 2 : MIN_RUN;
  for (let input = 0; input + shortest <= codes.length; input++) {
    for (const at of index.pairs.get(codes.slice(input, input + 2)) ?? []) {
      if (at < range.from || at >= range.to) continue;
      if (input > 0 && at > range.from && codes[input - 1] === index.codes[at - 1]) continue;
      if (shortest > 2 && codes[input + 2] !== index.codes[at + 2]) continue;
      runs.push({ input, at, length: matchLength(codes, input, index.codes, at) });
    }
  }
  if (runs.length > MOST_RUNS) {
    runs.sort((a, b) => b.length - a.length);
    runs.length = MOST_RUNS;
  }
  return runs.sort((a, b) => a.input - b.input || a.at - b.at);
}

/** How many characters of the input lie in any of the runs. */
export function coveredBy(runs: readonly Run[]): number {
  let covered = 0;
  let end = 0;
  for (const { input, length } of runs) {
    covered += Math.max(0, input + length - Math.max(end, input));
    end = Math.max(end, input + length);
  }
  return covered;
}

interface Link {
  run: Run;
  score: number;
  before: number;
}

/** The best chain: runs that overlap neither in the input nor, along one passage, in the text. */
export function bestChain(runs: readonly Run[], index: CorpusIndex): Run[] {
  const links: Link[] = [];
  let best = -1;
  runs.forEach((run, i) => {
    const link: Link = { run, score: run.length, before: -1 };
    // From the nearest back: the best is mostly near, and then most others need not be tried.
    for (let k = i - 1; k >= 0; k--) {
      const earlier = links[k];
      if (!earlier || earlier.score + run.length - STEP < link.score) continue;
      const step = follow(earlier.run, run, index);
      if (!step) continue;
      const score = earlier.score + step.gain;
      // Of equals the first in the input, but a chain is worth no jump that gains nothing.
      if (score < link.score || (score === link.score && link.before === -1)) continue;
      link.run = step.run;
      link.score = score;
      link.before = k;
    }
    links.push(link);
    if (link.score > (links[best]?.score ?? 0)) best = i;
  });
  const chain: Run[] = [];
  for (let i = best; i >= 0; i = links[i]?.before ?? -1) {
    const link = links[i];
    if (link) chain.unshift(link.run);
  }
  return chain;
}

/** `run` as it can follow `earlier`, and what that adds to the score. */
function follow(
  earlier: Run,
  run: Run,
  index: CorpusIndex,
): { run: Run; gain: number } | undefined {
  const inputEnd = earlier.input + earlier.length;
  const textEnd = earlier.at + earlier.length;
  const inputOverlap = Math.max(0, inputEnd - run.input);
  const textOverlap = run.at > earlier.at ? Math.max(0, textEnd - run.at) : 0;
  const overlap = Math.max(inputOverlap, textOverlap);
  if (run.length - overlap < 2) return undefined;
  const rest = {
    input: run.input + overlap,
    at: run.at + overlap,
    length: run.length - overlap,
  };
  const inputGap = rest.input - inputEnd;
  const textGap = rest.at - textEnd;
  const local = isLocal(textEnd, rest.at, index);
  const cost = local ? Math.min(JUMP, STEP + Math.abs(textGap - inputGap) / 4) : JUMP;
  return { run: rest, gain: rest.length - cost };
}

/** Whether a stretch of text from `end` to `start` can be compared as one. */
export function isLocal(end: number, start: number, index: CorpusIndex): boolean {
  return start >= end && start - end <= LOCAL_GAP && index.together(end, start);
}
