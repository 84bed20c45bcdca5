import type { Clause, Section } from '../model/clause.ts';
import { readingOrder } from '../views/reading-order.ts';
import { matchUnits, type UnitPair } from './match-units.ts';
import { clauseUnit, headingUnit, sameWords, type Unit } from './unit.ts';

/** A text as it is compared: a Revision, or an Edition's own. */
export interface ComparedText {
  title: string;
  sections: readonly Section[];
  clauses: readonly Clause[];
}

/** What became of a unit from the earlier text to the later. */
export interface Change {
  kind: Unit['kind'];
  /** Null for what is new. */
  before: Unit | null;
  /** Null for what is gone. */
  after: Unit | null;
  /** Whether its words (the number left aside) are the same. */
  same: boolean;
  /** Whether it goes on under another number. */
  renumbered: boolean;
  /** Whether it stands elsewhere among those that go on, and not only further down. */
  moved: boolean;
  /**
   * For what is new, the earlier unit that most of its words are from; for what is gone, the later one
   * that has most of them. Null where there is none.
   */
  kin: Unit | null;
}

/**
 * What changed from one text of a document to another, unit by unit: the title, headings and clauses.
 * In the order of the later text; what is gone stands after what it followed.
 */
export function amendment(earlier: ComparedText, later: ComparedText): Change[] {
  const [before, after] = [unitsOf(earlier), unitsOf(later)];
  const { pairs, splitFrom, mergedInto } = matchUnits(before, after);
  const moved = movedPairs(pairs, before);
  const changeOf = (pair: UnitPair): Change => {
    const [a, b] = [before[pair.before]!, after[pair.after]!];
    return {
      kind: b.kind,
      before: a,
      after: b,
      same: sameWords(a, b),
      renumbered: a.label !== b.label,
      moved: moved.has(pair),
      kin: null,
    };
  };
  const alone = { same: false, renumbered: false, moved: false };
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const changes = after.map((unit, at): Change => {
    const pair = byAfter.get(at);
    if (pair) return changeOf(pair);
    const kin = before[splitFrom.get(at) ?? -1] ?? null;
    return { kind: unit.kind, before: null, after: unit, ...alone, kin };
  });
  const kept = new Set(pairs.map((pair) => pair.before));
  for (const [at, unit] of before.entries()) {
    if (kept.has(at)) continue;
    const kin = after[mergedInto.get(at) ?? -1] ?? null;
    const gone: Change = { kind: unit.kind, before: unit, after: null, ...alone, kin };
    const follows = changes.findIndex((change) => change.before === before[at - 1]);
    changes.splice(follows + 1, 0, gone);
  }
  return changes;
}

function unitsOf(text: ComparedText): Unit[] {
  const title: Unit = { kind: 'title', id: 'title', name: '标题', label: '', words: text.title };
  return [
    title,
    ...readingOrder(text).flatMap(({ section, clause }) => {
      if (clause) return [clauseUnit(clause)];
      return section.heading === '' ? [] : [headingUnit(section)];
    }),
  ];
}

/**
 * The pairs that do not stand in the longest run of clauses that kept their order: the fewest that can
 * be said to have moved. A heading moves with what it heads.
 */
function movedPairs(pairs: readonly UnitPair[], before: readonly Unit[]): Set<UnitPair> {
  const clauses = pairs.filter((pair) => before[pair.before]!.kind === 'clause');
  // Longest increasing subsequence: the last pair of the best run of each length.
  const ends: number[] = [];
  const previous = new Int32Array(clauses.length).fill(-1);
  for (const [at, { after }] of clauses.entries()) {
    let length = ends.findIndex((end) => clauses[end]!.after >= after);
    if (length === -1) length = ends.length;
    previous[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const inOrder = new Set<UnitPair>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at]!) inOrder.add(clauses[at]!);
  return new Set(clauses.filter((pair) => !inOrder.has(pair)));
}
