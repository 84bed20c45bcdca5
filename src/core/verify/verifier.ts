/**
 * 引文核验: judges what is pasted against the document and the texts about it.
 *
 * First all of the input is tried as one quotation; if it is not exact, each sentence is taken apart
 * into who is said to speak, quoted words, and the writer's own (judge-sentence.ts), and what is
 * presented as the document's is judged. What is compared at all is in comparable.ts, what counts as
 * an honest cut in cover.ts and seams.ts, what counts as near in judge.ts, what limits a quotation from
 * outside in limits.ts. Other punctuation marks than the text's are mentioned in an item's notes, not
 * counted as alterations.
 */
import type { Span } from '../text/code-points.ts';
import type { Variants } from '../text/fold.ts';
import { sharedRuns } from './chain.ts';
import { withClaim } from './claim-of-item.ts';
import { claimsIn } from './claims.ts';
import { comparable, rememberingFold } from './comparable.ts';
import { type CorpusIndex, indexCorpus } from './corpus-index.ts';
import {
  cueEnds,
  hasSpeaker,
  isCitationLine,
  isCue,
  namedSources,
  quotesOrSays,
  sourceNamed,
} from './cues.ts';
import { itemOf } from './item.ts';
import { type Finding, type Input, judgeExactly, judgeNearly } from './judge.ts';
import { judgeSentence, LONGEST_NEAR } from './judge-sentence.ts';
import { hasWritersMark } from './list-marks.ts';
import type { Corpus, Item, Reference, Verdict, Verification } from './model.ts';
import { partsOf } from './parts.ts';
import { rangeOf } from './ranges.ts';
import { isTitlePassage } from './several.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

export interface Verifier {
  /** Judges `input` (any text; made for up to 200,000 characters) in one go. Never throws. */
  verify(input: string): Verification;
  /**
   * The same in short steps, for a worker that shows progress and can be stopped: yields the share
   * done, 0 to 1, after each sentence, and returns the report. To cancel, stop asking.
   */
  steps(input: string): Generator<number, Verification, void>;
}

/** Longest input, in comparable characters, that is tried as one exact quotation. */
const LONGEST_WHOLE = 3000;
/** So near to the text that several sentences are one altered quotation, not an article. */
const ONE_QUOTATION = 0.9;
/** Of an input in which no sentence is like the text: so near it may be as a whole. */
const MOSTLY = 0.6;
/** In code points. */
const LONGEST_INTRODUCTION = 60;
/** In comparable characters: a quotation that an input may be taken apart for. */
const QUOTATION = 6;

/** Gravest first. */
const SEVERITY: readonly Verdict[] = [
  'altered',
  'absent',
  'elsewhere',
  'clipped',
  'trimmed',
  'verbatim',
];

/**
 * Makes a verifier; indexing takes some ten milliseconds, once.
 * @param variants traditional → simplified pairs (see ../text/variants.ts)
 */
export function createVerifier(corpus: Corpus, variants: Variants): Verifier {
  const foldChar = rememberingFold(variants);
  const index = indexCorpus(corpus, foldChar);
  const titles = corpus.passages.filter(({ id }) => isTitlePassage(id)).map(({ text }) => text);
  const steps = (text: string): Generator<number, Verification, void> => {
    const reduced = comparable(text, foldChar);
    const codes = index.encode(reduced.chars);
    const numbers = Int32Array.from(codes, (code) => code.charCodeAt(0));
    const points = Array.from(text);
    const plain = points.map((char) => variants.get(char) ?? char);
    const input = { ...reduced, points, plain, codes, numbers, known: new Map() };
    return judgeInput(input, titles, index);
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

function* judgeInput(
  input: Input,
  titles: readonly string[],
  index: CorpusIndex,
): Generator<number, Verification, void> {
  if (input.codes === '') return verification([], { input, ignored: 0, aside: [] });
  const stretches = stretchesOf(input.points);
  const item = (finding: Finding, kind: Item['kind'], { span }: Stretch): Item =>
    withClaim(itemOf(finding, kind, input, index), span, input, index);
  const everything = { span: { start: 0, end: input.points.length }, quotations: [] };
  const whole = judgeWhole(input, stretches, index);
  if (whole) {
    return verification([item(whole, 'whole', everything)], { input, ignored: 0, aside: [] });
  }

  const items: Item[] = [];
  const aside: Span[] = [];
  let ignored = 0;
  let source: 'this' | 'other' | undefined;
  for (const stretch of stretches) {
    const words = input.plain.slice(stretch.span.start, stretch.span.end).join('');
    const named = sourceNamed(words, titles);
    if (named) source = named;
    const person = !named && hasSpeaker(words);
    const context = { source: person ? undefined : source, alone: stretches.length === 1 };
    const found = judgeSentence(stretch, context, input, index);
    const { from, to } = rangeOf(stretch.span, input);
    aside.push(...found.aside);
    const passed = found.judged.length === 0 && found.aside.length === 0;
    if (passed && to > from && !isOnlyCue(stretch, input)) ignored++;
    for (const { finding, kind } of found.judged) items.push(item(finding, kind, stretch));
    yield stretch.span.end / input.points.length;
  }
  if (items.length > 0 || aside.length > 0) return verification(items, { input, ignored, aside });
  const references = referencesIn(input, index);
  if (references.length > 0 && isOnlyCues(stretches, input)) {
    return { ...verification([], { input, ignored: 0, aside }), references };
  }
  const unlike = judgeUnlike(input, index);
  if (unlike.verdict === 'absent' && speaksOnlyOfIt(stretches, titles, input)) {
    return { ...verification([], { input, ignored, aside }), references };
  }
  return verification([item(unlike, 'whole', everything)], { input, ignored: 0, aside });
}

/** The verdict on all of the input, or all but its introduction, as one quotation when it is exact or very near. */
function judgeWhole(
  input: Input,
  stretches: readonly Stretch[],
  index: CorpusIndex,
): Finding | undefined {
  const size = input.codes.length;
  if (size > LONGEST_WHOLE) return undefined;
  const exact = judgeExactly(input, 0, size, index);
  if (exact?.verdict === 'verbatim') return exact;
  if (stretches.length === 1) return undefined;
  const apart = isTakenApart(input, stretches);
  if (exact && !apart) return exact;
  const starts = [0, ...saidFrom(input).filter((end) => !hasWords(end, input, index))];
  for (const start of starts.slice(1)) {
    const said = judgeExactly(input, start, size, index);
    if (said?.verdict === 'verbatim' || (said?.verdict === 'trimmed' && !apart)) return said;
  }
  if (apart || size > LONGEST_NEAR) return undefined;
  const near = starts
    .map((start) => judgeNearly(input, start, size, index))
    .filter(({ verdict, similarity }) => verdict === 'altered' && similarity >= ONE_QUOTATION);
  return near.sort((a, b) => b.similarity - a.similarity)[0];
}

/** Where the input's first words may end that only introduce the rest, in comparable characters. */
function saidFrom(input: Input): number[] {
  const head = input.plain.slice(0, LONGEST_INTRODUCTION);
  const colons = head.flatMap((char, at) => (/[：:]/u.test(char) ? [at + 1] : []));
  const ends = [...cueEnds(head.join('')), ...colons].sort((a, b) => a - b);
  return [...new Set(ends)].map((end) => rangeOf({ start: 0, end }, input).to);
}

/** Whether the words before `end` are the text's (its title is named by everybody). */
function hasWords(end: number, input: Input, index: CorpusIndex): boolean {
  return sharedRuns(input.numbers.subarray(0, end), index, index.text).some(
    ({ at, length }) =>
      length >= QUOTATION && !isTitlePassage(index.locate(at, at + length).passage),
  );
}

/** Whether the writer has set pieces of the input apart: by quotation marks or as a list. */
function isTakenApart(input: Input, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ span, quotations }) => {
    if (hasWritersMark(input.points.slice(span.start, span.start + 8).join(''))) return true;
    return quotations.some((quotation) => {
      const { from, to } = rangeOf(quotation, input);
      return to - from >= QUOTATION;
    });
  });
}

/** The verdict on input in which no sentence resembles the corpus. */
function judgeUnlike(input: Input, index: CorpusIndex): Finding {
  const size = input.codes.length;
  const near = judgeNearly(input, 0, Math.min(size, LONGEST_NEAR), index);
  if (near.verdict !== 'absent' && near.similarity >= MOSTLY && size <= LONGEST_NEAR) return near;
  const { exact, similarity } = near;
  return { verdict: 'absent', from: 0, to: size, operations: [], exact, similarity };
}

/** Whether the writer names the document and nowhere says that it says something. */
function speaksOnlyOfIt(
  stretches: readonly Stretch[],
  titles: readonly string[],
  { plain }: Input,
): boolean {
  const sentences = stretches.map(({ span }) => plain.slice(span.start, span.end).join(''));
  return (
    sentences.some((words) => /《/u.test(words) && sourceNamed(words, titles) === 'this') &&
    !sentences.some(quotesOrSays)
  );
}

/** Whether nothing was pasted but where something stands: ——《…》第（六）条. */
function isOnlyCues(stretches: readonly Stretch[], input: Input): boolean {
  return stretches.every((stretch) => isOnlyCue(stretch, input));
}

function isOnlyCue({ span }: Stretch, { plain }: Input): boolean {
  const words = plain.slice(span.start, span.end);
  const sources = namedSources(words.join(''));
  const rest = words
    .filter((_, at) => !sources.some(({ start, end }) => start <= at && at < end))
    .join('');
  return isCitationLine(words.join('')) || isCue(rest) || !/[\p{L}\p{N}]/u.test(rest);
}

function referencesIn({ points }: Input, index: CorpusIndex): Reference[] {
  const passages = [...index.passages.values()];
  return claimsIn(points.join('')).map((named) => ({
    ...named,
    exists: passages.some((passage) => passage[named.unit] === named.number),
  }));
}

function verification(
  items: Item[],
  { input, ignored, aside }: { input: Input; ignored: number; aside: readonly Span[] },
): Verification {
  const counts: Verification['counts'] = {
    verbatim: 0,
    clipped: 0,
    trimmed: 0,
    altered: 0,
    elsewhere: 0,
    absent: 0,
  };
  for (const { verdict } of items) counts[verdict]++;
  const gravest = SEVERITY.find((one) => counts[one] > 0);
  const verdict = gravest === 'verbatim' && ignored > 0 ? undefined : gravest;
  const wrongClaims = items.filter(({ claim }) => claim && !claim.right).length;
  return {
    items,
    counts,
    parts: partsOf(items, aside, input),
    ignored,
    aside: aside.length,
    references: [],
    wrongClaims,
    ...(verdict && { verdict }),
  };
}
