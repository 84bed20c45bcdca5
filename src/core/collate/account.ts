import { blankMask } from '../compare/tokens.ts';
import type { BaseBlock, Collation, Variant } from '../model/variant.ts';
import { codePointLength } from '../text/code-points.ts';
import type { Witness } from './collate.ts';

/**
 * The books of one side of a collation, in code points. They balance when
 * `matched + inVariants + blank + other` is `length` and nothing is missing or claimed twice.
 */
export interface Account {
  length: number;
  matched: number;
  inVariants: number;
  /** White space, line breaks, heading marks. */
  blank: number;
  /** Witness: declared to be other matter. Base: beyond the witness's reach. */
  other: number;
  /** Code points that nothing claims. */
  missing: number;
  /** Code points claimed both as matched and by a variant, or by two variants. */
  claimedTwice: number;
}

/** Whether every code point is accounted for exactly once. */
export function isBalanced(account: Account): boolean {
  const { length, matched, inVariants, blank, other, missing, claimedTwice } = account;
  return missing === 0 && claimedTwice === 0 && matched + inVariants + blank + other === length;
}

/** Accounts for every code point of the untouched witness text. */
export function accountWitness(witness: Witness, { matches, variants }: Collation): Account {
  const claims = new Claims(witness.text);
  for (const { start, end } of witness.ranges ?? []) claims.setAside(start, end);
  for (const { at, length } of matches) claims.match(at, at + length);
  for (const variant of debrisFirst(variants)) {
    claims.vary(variant.witnessSpan.start, variant.witnessSpan.end, variant.class === 'layout');
  }
  return claims.account();
}

/** Accounts for every code point of the base, block by block, against one witness. */
export function accountBase(base: readonly BaseBlock[], collation: Collation): Account {
  const accounts = base.map(({ id, text }) => {
    const claims = new Claims(text);
    let beyond = 0;
    for (const { span } of collation.covered.filter(({ block }) => block === id)) {
      claims.setAside(beyond, span.start);
      beyond = span.end;
    }
    claims.setAside(beyond, codePointLength(text));
    for (const { block, start, length } of collation.matches) {
      if (block === id) claims.match(start, start + length);
    }
    for (const { block, span } of collation.variants) {
      if (block === id) claims.vary(span.start, span.end, false);
    }
    return claims.account();
  });
  const sum = (key: keyof Account): number => accounts.reduce((total, a) => total + a[key], 0);
  return {
    length: sum('length'),
    matched: sum('matched'),
    inVariants: sum('inVariants'),
    blank: sum('blank'),
    other: sum('other'),
    missing: sum('missing'),
    claimedTwice: sum('claimedTwice'),
  };
}

/** Debris may stand inside the span of another variant, which then does not claim it. */
function debrisFirst(variants: readonly Variant[]): Variant[] {
  const rank = (variant: Variant): number => (variant.class === 'layout' ? 0 : 1);
  return variants.toSorted((x, y) => rank(x) - rank(y));
}

const [FREE, BLANK, ASIDE, MATCHED, VARIES, DEBRIS] = [0, 1, 2, 3, 4, 5] as const;

class Claims {
  readonly #state: Uint8Array;
  readonly #blank: Uint8Array;
  #claimedTwice = 0;

  constructor(text: string) {
    this.#blank = blankMask(text);
    this.#state = new Uint8Array(this.#blank.length);
    for (const [at, blank] of this.#blank.entries()) this.#state[at] = blank ? BLANK : FREE;
  }

  setAside(start: number, end: number): void {
    this.#state.fill(ASIDE, start, end);
  }

  match(start: number, end: number): void {
    for (let at = start; at < end; at++) this.#claim(at, MATCHED);
  }

  vary(start: number, end: number, debris: boolean): void {
    const passOver: readonly number[] = debris ? [BLANK] : [BLANK, ASIDE, DEBRIS];
    for (let at = start; at < end; at++) {
      if (!passOver.includes(this.#state[at]!)) this.#claim(at, debris ? DEBRIS : VARIES);
    }
  }

  #claim(at: number, state: number): void {
    if (this.#state[at] !== FREE) this.#claimedTwice++;
    this.#state[at] = state;
  }

  account(): Account {
    const count = (...states: number[]): number =>
      this.#state.reduce((total, state) => total + (states.includes(state) ? 1 : 0), 0);
    return {
      length: this.#state.length,
      matched: count(MATCHED),
      inVariants: count(VARIES, DEBRIS),
      blank: count(BLANK),
      other: count(ASIDE),
      missing: count(FREE),
      claimedTwice: this.#claimedTwice,
    };
  }
}
