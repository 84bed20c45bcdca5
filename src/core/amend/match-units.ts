import { type WeighedText, weigh } from './grams.ts';
import { lettersOf, type Unit } from './unit.ts';

/** A unit of the earlier text and the one of the later that goes on with it, as indexes. */
export interface UnitPair {
  before: number;
  after: number;
}

/** What one text has of another, from 0 to 1. */
export interface Matching {
  /** Units that go on, in the order of the earlier text. Each unit stands in one pair at most. */
  pairs: UnitPair[];
  /** For later units without a pair: the earlier one that most of their words are from. */
  splitFrom: Map<number, number>;
  /** For earlier units without a pair: the later one that has most of their words. */
  mergedInto: Map<number, number>;
}

/** So much of the words is shared by units that go on wherever they stand. */
const SURE = 0.5;
/** Less is enough where the units around go on in the same order … */
const IN_ORDER = 0.24;
/** … and least where they bear the same number as well, or stand next to units that go on. */
const IN_PLACE = 0.12;
/** Between units equally alike the one of the same number, or nearest in place, is meant. */
const SAME_NUMBER = 0.03;
/** So much of a unit that has no pair is in another for its words to be said to come from there. */
const KIN = 0.6;
/** And so many letters it has at least: 本法自公布之日起施行 is no kin. */
const KIN_LETTERS = 16;

/**
 * Which units of a later text go on with which of an earlier. First by the words they share, of which
 * rare ones count most; then, among what is left between two units that go on, by number and place.
 * The numbers themselves are no words: an article that was only renumbered is found as it was.
 */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Matching {
  const letters = [...before, ...after].map(lettersOf);
  const text = { before, after, ...weigh(letters) };
  const pairs = new Pairs(before.length, after.length);
  const candidates = candidatesOf(text);
  for (const { a, b, alike } of candidates) if (alike >= SURE) pairs.add(a, b);
  for (const { a, b, alike } of candidates) {
    if (alike >= IN_ORDER && pairs.inOrder(a, b)) pairs.add(a, b);
  }
  for (const { a, b, alike } of candidates) {
    const place = before[a]!.label !== '' && before[a]!.label === after[b]!.label;
    if (alike >= IN_PLACE && pairs.inOrder(a, b) && (place || pairs.adjacent(a, b)))
      pairs.add(a, b);
  }
  // What has too few letters to share any (（略）), or none: by its number, in its place.
  for (const [a, unit] of before.entries()) {
    const b = after.findIndex(
      (other) => other.kind === unit.kind && other.id === unit.id && letters[a]!.length < 6,
    );
    if (b !== -1 && pairs.inOrder(a, b)) pairs.add(a, b);
  }
  return {
    pairs: pairs.all(),
    splitFrom: kin(text, letters, pairs, 'after'),
    mergedInto: kin(text, letters, pairs, 'before'),
  };
}

interface Texts {
  before: readonly Unit[];
  after: readonly Unit[];
  /** Of the units of both texts, those of `before` first. */
  weighed: readonly WeighedText[];
  /** Which of them have a run. */
  holders: ReadonlyMap<string, readonly number[]>;
}

interface Candidate {
  a: number;
  b: number;
  alike: number;
}

/** Every two units that share words, the most alike first. */
function candidatesOf({ before, after, weighed, holders }: Texts): Candidate[] {
  const found: (Candidate & { rank: number })[] = [];
  for (const [a, unit] of before.entries()) {
    const own = weighed[a]!;
    for (const [other, common] of sharedWith(own, holders)) {
      const b = other - before.length;
      const opposite = after[b];
      if (!opposite || opposite.kind !== unit.kind) continue;
      const alike = (2 * common) / (own.weight + weighed[other]!.weight);
      const same = unit.label !== '' && unit.label === opposite.label;
      const distance = Math.abs(a / before.length - b / after.length);
      found.push({ a, b, alike, rank: alike + (same ? SAME_NUMBER : 0) - distance / 100 });
    }
  }
  return found.sort((x, y) => y.rank - x.rank || x.a - y.a || x.b - y.b);
}

/** The weight of what a unit shares with every other, by index. */
function sharedWith(own: WeighedText, holders: Texts['holders']): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [gram, weight] of own.grams) {
    for (const other of holders.get(gram) ?? []) {
      shared.set(other, (shared.get(other) ?? 0) + weight);
    }
  }
  return shared;
}

/** For units without a pair, the unit of the other text that has most of their words. */
function kin(
  { before, after, weighed, holders }: Texts,
  letters: readonly string[][],
  pairs: Pairs,
  side: 'before' | 'after',
): Map<number, number> {
  const [own, offset] = side === 'before' ? [before, 0] : [after, before.length];
  const [others, shift] = side === 'before' ? [after, before.length] : [before, 0];
  const found = new Map<number, number>();
  for (const [at, { kind }] of own.entries()) {
    const unit = weighed[offset + at]!;
    if (pairs.has(side, at) || letters[offset + at]!.length < KIN_LETTERS) continue;
    let best = KIN;
    for (const [other, common] of sharedWith(unit, holders)) {
      const share = common / unit.weight;
      if (others[other - shift]?.kind !== kind || share <= best) continue;
      best = share;
      found.set(at, other - shift);
    }
  }
  return found;
}

/** Pairs as they are found; each unit once. */
class Pairs {
  #after: Int32Array;
  #before: Int32Array;

  constructor(before: number, after: number) {
    this.#after = new Int32Array(before).fill(-1);
    this.#before = new Int32Array(after).fill(-1);
  }

  add(a: number, b: number): void {
    if (this.#after[a] !== -1 || this.#before[b] !== -1) return;
    this.#after[a] = b;
    this.#before[b] = a;
  }

  has(side: 'before' | 'after', at: number): boolean {
    return (side === 'before' ? this.#after : this.#before)[at] !== -1;
  }

  /** Whether the nearest pairs before and after `a` leave room for `b` between them. */
  inOrder(a: number, b: number): boolean {
    const [low, high] = this.#room(a);
    return this.#after[a] === -1 && this.#before[b] === -1 && low < b && b < high;
  }

  /** Whether their neighbours on one side go on into each other, or both are the first or the last. */
  adjacent(a: number, b: number): boolean {
    const after = a + 1 === this.#after.length ? this.#before.length : this.#after[a + 1];
    return after === b + 1 || (a === 0 ? -1 : this.#after[a - 1]) === b - 1;
  }

  all(): UnitPair[] {
    return [...this.#after].flatMap((after, before) => (after === -1 ? [] : [{ before, after }]));
  }

  /** The later units that the nearest pairs before and after an earlier one lead to. */
  #room(a: number): [number, number] {
    let low = a - 1;
    while (low >= 0 && this.#after[low] === -1) low--;
    let high = a + 1;
    while (high < this.#after.length && this.#after[high] === -1) high++;
    return [this.#after[low] ?? -1, this.#after[high] ?? this.#before.length];
  }
}
