/**
 * Runs of equal tokens as the skeleton of an alignment, in the manner of genome aligners: stretches
 * that share a rare k-gram are extended as far as they agree, and the cheapest chain of them in
 * order is kept. The costs are those of `gap.ts`, so that both levels prefer the same reading.
 */

/** Tokens as numbers: equal numbers are equal tokens. */
export type Sequence = Int32Array;

/** A rectangle of the comparison: base tokens [b0, b1) against witness tokens [w0, w1). */
export interface Region {
  b0: number;
  b1: number;
  w0: number;
  w1: number;
}

/** The same tokens in two texts: from `at` on in the one, from `said` on in what is compared with it. */
export interface Run {
  at: number;
  said: number;
  length: number;
}

export const SUBSTITUTE = 3;
export const OPEN_GAP = 4;

/** Shorter texts, in tokens, are followed on few diagonals. */
const SPARSE = 1000;
/** A base stretch left out costs less per token when long: one cause, not many. */
const LONG_GAP = 64;
/** How many earlier runs a run may follow; keeps the chain linear in strange texts. */
const LOOK_BACK = 2000;

/**
 * All maximal equal runs in `region` that contain a k-gram occurring at most `cap` times in the
 * region's base.
 * @param grams the base's k-grams (`indexGrams`), where they are made already
 */
export function findRuns(
  base: Sequence,
  witness: Sequence,
  region: Region,
  k: number,
  cap: number,
  grams: ReadonlyMap<number, readonly number[]> = indexGrams(base, region.b0, region.b1, k),
): Run[] {
  const reached = diagonals(region);
  const runs: Run[] = [];
  for (let w = region.w0; w + k <= region.w1; w++) {
    const positions = grams.get(gramKey(witness, w, k)) ?? [];
    if (positions.length > cap) continue;
    for (const b of positions) {
      if (b < region.b0 || b + k > region.b1) continue;
      const diagonal = b - region.b0 + (region.w1 - w);
      if ((reached.get(diagonal) ?? 0) > w || !sameGram(base, b, witness, w, k)) continue;
      const run = extend(base, witness, region, b, w);
      reached.set(diagonal, run.said + run.length);
      runs.push(run);
    }
  }
  return runs.sort((x, y) => x.at - y.at || x.said - y.said);
}

/** How far each diagonal has been followed; sparse where little is compared with much. */
function diagonals({ b0, b1, w0, w1 }: Region): Pick<Map<number, number>, 'get' | 'set'> {
  const sparse = new Map<number, number>();
  if (w1 - w0 < SPARSE) return sparse;
  const dense = new Int32Array(b1 - b0 + w1 - w0 + 1);
  return {
    get: (diagonal) => dense[diagonal],
    set: (diagonal, end) => {
      dense[diagonal] = end;
      return sparse;
    },
  };
}

/** Positions of every k-gram of `sequence` within [from, to), by key. Keys may collide. */
export function indexGrams(
  sequence: Sequence,
  from: number,
  to: number,
  k: number,
): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  for (let at = from; at + k <= to; at++) {
    const key = gramKey(sequence, at, k);
    const list = positions.get(key);
    if (list) list.push(at);
    else positions.set(key, [at]);
  }
  return positions;
}

export function gramKey(sequence: Sequence, at: number, k: number): number {
  let key = 0;
  for (let i = at; i < at + k; i++) key = (Math.imul(key, 0x01000193) ^ sequence[i]!) | 0;
  return key;
}

function sameGram(base: Sequence, b: number, witness: Sequence, w: number, k: number): boolean {
  for (let i = 0; i < k; i++) if (base[b + i] !== witness[w + i]) return false;
  return true;
}

function extend(base: Sequence, witness: Sequence, region: Region, b: number, w: number): Run {
  let before = 0;
  while (
    b - before > region.b0 &&
    w - before > region.w0 &&
    base[b - before - 1] === witness[w - before - 1]
  ) {
    before++;
  }
  let after = 0;
  while (b + after < region.b1 && w + after < region.w1 && base[b + after] === witness[w + after]) {
    after++;
  }
  return { at: b - before, said: w - before, length: before + after };
}

/**
 * The cheapest chain of runs that goes forward in both texts. Where two runs overlap the earlier
 * keeps its whole length, so that of a passage printed twice the first copy is the text.
 * @param runs sorted by base position
 * @param openEnds the base may begin before and end after the witness at no cost
 */
export function chainRuns(runs: readonly Run[], region: Region, openEnds: boolean): Run[] {
  const cost = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let best = -1;
  let bestCost = edgeCost(region.b1 - region.b0, region.w1 - region.w0, openEnds);
  for (const [j, run] of runs.entries()) {
    cost[j] = edgeCost(run.at - region.b0, run.said - region.w0, openEnds);
    for (let i = Math.max(0, j - LOOK_BACK); i < j; i++) {
      const before = runs[i]!;
      const overlap = overlapOf(before, run);
      if (overlap >= run.length) continue;
      const total =
        cost[i]! +
        gapCost(
          run.at + overlap - before.at - before.length,
          run.said + overlap - before.said - before.length,
        );
      // On equal cost the nearer predecessor wins: an addition then follows what it repeats.
      if (total <= cost[j]!) {
        cost[j] = total;
        previous[j] = i;
      }
    }
    const rest = edgeCost(
      region.b1 - run.at - run.length,
      region.w1 - run.said - run.length,
      openEnds,
    );
    if (cost[j]! + rest < bestCost) {
      bestCost = cost[j]! + rest;
      best = j;
    }
  }
  const chain: Run[] = [];
  for (let j = best; j !== -1; j = previous[j]!) chain.push(runs[j]!);
  return trimOverlaps(chain.reverse());
}

function overlapOf(before: Run, run: Run): number {
  return Math.max(0, before.at + before.length - run.at, before.said + before.length - run.said);
}

function trimOverlaps(chain: readonly Run[]): Run[] {
  const trimmed: Run[] = [];
  for (const run of chain) {
    const before = trimmed.at(-1);
    const cut = before ? overlapOf(before, run) : 0;
    trimmed.push({ at: run.at + cut, said: run.said + cut, length: run.length - cut });
  }
  return trimmed;
}

function edgeCost(db: number, dw: number, open: boolean): number {
  return open ? gapCost(0, dw) : gapCost(db, dw);
}

function gapCost(db: number, dw: number): number {
  if (db === 0 && dw === 0) return 0;
  const left = db <= LONG_GAP ? db : LONG_GAP + (db - LONG_GAP) / 8;
  if (db === 0 || dw === 0) return OPEN_GAP + left + dw;
  const unequal = db === dw ? 0 : OPEN_GAP + Math.abs(db - dw);
  return Math.min(SUBSTITUTE * Math.min(db, dw) + unequal, 2 * OPEN_GAP + left + dw);
}
