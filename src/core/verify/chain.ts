/**
 * Words near the text: the runs of characters that the input shares with the corpus, and the best
 * chain of them, mostly along one passage, with dear jumps to other places.
 */
import { findRuns, type Run, type Sequence } from '../compare/runs.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';

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

/**
 * @param said codes as numbers (see `CorpusIndex.numbers`)
 * @returns longest shared runs, sorted by place in the input; at most `MOST_RUNS`
 */
export function sharedRuns(said: Sequence, index: CorpusIndex, range: Range): Run[] {
  const k = said.length < SHORT_INPUT ? 2 : MIN_RUN;
  const region = { b0: range.from, b1: range.to, w0: 0, w1: said.length };
  const everywhere = Number.POSITIVE_INFINITY;
  const runs = findRuns(index.numbers, said, region, k, everywhere, index.grams[k]);
  if (runs.length > MOST_RUNS) {
    runs.sort((a, b) => b.length - a.length);
    runs.length = MOST_RUNS;
  }
  return runs.sort((a, b) => a.said - b.said || a.at - b.at);
}

/** How many characters of the input lie in any of the runs. */
export function coveredBy(runs: readonly Run[]): number {
  let covered = 0;
  let end = 0;
  for (const { said, length } of runs) {
    covered += Math.max(0, said + length - Math.max(end, said));
    end = Math.max(end, said + length);
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
  const inputEnd = earlier.said + earlier.length;
  const textEnd = earlier.at + earlier.length;
  const inputOverlap = Math.max(0, inputEnd - run.said);
  const textOverlap = run.at > earlier.at ? Math.max(0, textEnd - run.at) : 0;
  const overlap = Math.max(inputOverlap, textOverlap);
  if (run.length - overlap < 2) return undefined;
  const rest = {
    said: run.said + overlap,
    at: run.at + overlap,
    length: run.length - overlap,
  };
  const inputGap = rest.said - inputEnd;
  const textGap = rest.at - textEnd;
  const local = isLocal(textEnd, rest.at, index);
  const cost = local ? Math.min(JUMP, STEP + Math.abs(textGap - inputGap) / 4) : JUMP;
  return { run: rest, gain: rest.length - cost };
}

/** Whether a stretch of text from `end` to `start` can be compared as one. */
export function isLocal(end: number, start: number, index: CorpusIndex): boolean {
  return start >= end && start - end <= LOCAL_GAP && index.together(end, start);
}
