/**
 * 引文核验: judges what is pasted against the document and the texts about it.
 *
 * First all of the input is tried as one quotation; if it is not exact, each sentence and each
 * quotation is judged by itself. What is compared at all is in comparable.ts, what counts as an
 * honest cut in cover.ts, what counts as near in judge.ts. Other punctuation marks than the text's
 * are mentioned in an item's notes, not counted as alterations.
 */
import type { Variants } from '../text/fold.ts';
import { claimsIn } from './claims.ts';
import { comparable, rememberingFold } from './comparable.ts';
import { type CorpusIndex, indexCorpus } from './corpus-index.ts';
import { itemOf } from './item.ts';
import { type Finding, type Input, judgeExactly, judgeNearly } from './judge.ts';
import { judgeStretch, LONGEST_NEAR, rangeOf, withoutLeadIn } from './judge-stretch.ts';
import type { Corpus, Item, Report, Verdict } from './model.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

export interface Verifier {
  /** Judges `input` (any text; made for up to 200,000 characters) in one go. Never throws. */
  verify(input: string): Report;
  /**
   * The same in short steps, for a worker that shows progress and can be stopped: yields the share
   * done, 0 to 1, after each sentence, and returns the report. To cancel, stop asking.
   */
  steps(input: string): Generator<number, Report, void>;
}

/** Longest input, in comparable characters, that is tried as one exact quotation. */
const LONGEST_WHOLE = 3000;
/** So near to the text that several sentences are one altered quotation, not an article. */
const ONE_QUOTATION = 0.9;

/** Gravest first. */
const SEVERITY: readonly Verdict[] = ['altered', 'absent', 'elsewhere', 'trimmed', 'verbatim'];

/**
 * Makes a verifier; indexing takes some ten milliseconds, once.
 * @param variants traditional → simplified pairs (see ../text/variants.ts)
 */
export function createVerifier(corpus: Corpus, variants: Variants): Verifier {
  const foldChar = rememberingFold(variants);
  const index = indexCorpus(corpus, foldChar);
  const steps = (text: string): Generator<number, Report, void> => {
    const reduced = comparable(text, foldChar);
    const codes = index.encode(reduced.chars);
    return judgeInput({ ...reduced, points: Array.from(text), codes, foldChar }, index);
  };
  return {
    steps,
    verify: (text) => {
      const run = steps(text);
      for (;;) {
        const step = run.next();
        if (step.done) return step.value;
      }
    },
  };
}

function* judgeInput(input: Input, index: CorpusIndex): Generator<number, Report, void> {
  if (input.codes === '') return reportOf([], 0);
  const item = (finding: Finding, kind: Item['kind'], from: number): Item =>
    withClaim(itemOf(finding, kind, input, index), from, input, index);
  const stretches = stretchesOf(input.points);
  const whole = judgeWhole(input, stretches, index);
  if (whole) return reportOf([item(whole, 'whole', 0)], 0);

  const items: Item[] = [];
  let ignored = 0;
  for (const stretch of stretches) {
    const found = judgeStretch(stretch, input, index);
    const { from, to } = rangeOf(stretch.span, input);
    if (found.length === 0 && to > from) ignored++;
    for (const { finding, kind } of found) items.push(item(finding, kind, stretch.span.start));
    yield stretch.span.end / input.points.length;
  }
  if (items.length > 0) return reportOf(items, ignored);
  return reportOf([item(judgeUnlike(input, index), 'whole', 0)], 0);
}

/**
 * The verdict on all of the input, or all but its introduction, as one quotation when it is exact or
 * very near.
 */
function judgeWhole(
  input: Input,
  stretches: readonly Stretch[],
  index: CorpusIndex,
): Finding | undefined {
  const size = input.codes.length;
  if (size > LONGEST_WHOLE) return undefined;
  const span = { start: 0, end: input.points.length };
  return withoutLeadIn(span, input, index, ({ from, to }) => {
    const exact = judgeExactly(input, from, to, index);
    if (exact || stretches.length === 1 || size > LONGEST_NEAR) return exact;
    const near = judgeNearly(input, from, to, index);
    return near.verdict !== 'absent' && near.similarity >= ONE_QUOTATION ? near : undefined;
  });
}

/** The verdict on input in which no sentence resembles the corpus: absent, or a few words altered. */
function judgeUnlike(input: Input, index: CorpusIndex): Finding {
  const size = input.codes.length;
  if (size <= LONGEST_NEAR) {
    const span = { start: 0, end: input.points.length };
    const near = withoutLeadIn(span, input, index, ({ from, to }) => {
      const finding = judgeNearly(input, from, to, index);
      return finding.verdict === 'absent' ? undefined : finding;
    });
    if (near) return near;
  }
  const { exact, similarity } = judgeNearly(input, 0, Math.min(size, LONGEST_NEAR), index);
  return { verdict: 'absent', from: 0, to: size, operations: [], exact, similarity };
}

/** Checks the last clause number named between `from` and the item. */
function withClaim(item: Item, from: number, input: Input, index: CorpusIndex): Item {
  const before = input.points.slice(from, item.span.start).join('');
  const claim = claimsIn(before, from).at(-1);
  if (!claim) return item;
  const named = (passage: string): boolean => index.clauses.get(passage) === claim.clause;
  const right = item.verdict !== 'absent' && item.places.every(({ passage }) => named(passage));
  const among = item.verdict === 'verbatim' && item.places.some(({ passage }) => named(passage));
  const places = among
    ? [...item.places].sort((a, b) => Number(named(b.passage)) - Number(named(a.passage)))
    : item.places;
  const partly = !right && item.places.some(({ passage }) => named(passage));
  return { ...item, places, claim: { ...claim, right: right || among, partly: partly && !among } };
}

function reportOf(items: Item[], ignored: number): Report {
  const counts: Report['counts'] = { verbatim: 0, trimmed: 0, altered: 0, elsewhere: 0, absent: 0 };
  for (const { verdict } of items) counts[verdict]++;
  const gravest = SEVERITY.find((one) => counts[one] > 0);
  const verdict = gravest === 'verbatim' && ignored > 0 ? undefined : gravest;
  const wrongClaims = items.filter(({ claim }) => claim && !claim.right).length;
  return { items, counts, ignored, wrongClaims, ...(verdict && { verdict }) };
}
