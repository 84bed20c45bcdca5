/**
 * Measures 引文核验: right verdicts on passages made by rule, and time. Run by hand with
 * `npx node bench/verify.ts <document.md> <commentary.md>…`.
 */
import { pathToFileURL } from 'node:url';
import type { Span } from '../src/core/text/code-points.ts';
import { traditionalVariants } from '../src/core/text/variants.ts';
import type { Corpus } from '../src/core/verify/model.ts';
import { createVerifier, type Verifier } from '../src/core/verify/verifier.ts';
import { corpusOf } from './verify-corpus.ts';
import { type KnownPassage, knownPassages } from './verify-passages.ts';

export interface VerifyBench {
  passages: number;
  /** Right verdicts by rule, as [right, all]. */
  byRule: Record<string, [number, number]>;
  /** Share of right verdicts. Target: 0.995. */
  right: number;
  /** Passages altered by construction that were called verbatim. Target: 0. */
  alteredCalledVerbatim: number;
  wrong: (KnownPassage & { given: string })[];
  /** Milliseconds on this machine, the slowest of five; targets are a quarter of those at 4× slow. */
  ms: { index: number; chars500: number; chars5000: number; chars200000: number };
}

/** @param corpus the document and its commentaries; @param each passages for every rule */
export function benchVerify(corpus: Corpus, each = 150): VerifyBench {
  let verifier: Verifier | undefined;
  const index = time(() => {
    verifier = createVerifier(corpus, traditionalVariants());
  });
  const verify = (text: string) => verifier!.verify(text);
  const passages = knownPassages(corpus, each);
  const byRule: VerifyBench['byRule'] = {};
  const wrong: VerifyBench['wrong'] = [];
  for (const passage of passages) {
    const given = verify(passage.text).verdict ?? 'nothing';
    const count = byRule[passage.rule] ?? [0, 0];
    byRule[passage.rule] = count;
    count[1]++;
    if (given === passage.right) count[0]++;
    else wrong.push({ ...passage, given });
  }
  const article = articleOf(passages);
  const slowest = (size: number, times: number): number => {
    const text = article.repeat(Math.ceil(size / article.length)).slice(0, size);
    return Math.max(...Array.from({ length: times }, () => time(() => verify(text))));
  };
  return {
    passages: passages.length,
    byRule,
    right: 1 - wrong.length / passages.length,
    alteredCalledVerbatim: wrong.filter(
      ({ right, given }) => right === 'altered' && given === 'verbatim',
    ).length,
    wrong,
    ms: {
      index,
      chars500: slowest(500, 5),
      chars5000: slowest(5000, 5),
      chars200000: slowest(200_000, 1),
    },
  };
}

/**
 * Judges a witness pasted whole and tells which of its known variants no item reports as altered.
 * @param variants where the witness departs from the text (code points of `witness`; empty where
 * something is missing)
 */
export function unreportedVariants(
  verifier: Verifier,
  witness: string,
  variants: readonly Span[],
): Span[] {
  const alterations = verifier
    .verify(witness)
    .items.flatMap(({ edits }) => edits)
    .filter(({ kind }) => !['kept', 'cut', 'joined'].includes(kind));
  return variants.filter(
    ({ start, end }) =>
      !alterations.some(({ input }) => input.start <= end + 1 && input.end >= start - 1),
  );
}

/** Passages of all kinds as one article, some of them between quotation marks. */
function articleOf(passages: readonly KnownPassage[]): string {
  const step = Math.max(1, Math.floor(passages.length / 120));
  return passages
    .filter((_, i) => i % step === 0)
    .map(({ text }, i) => (i % 3 === 0 ? `意见第${i % 12}条指出，“${text}”` : text))
    .join('。');
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = benchVerify(corpusOf(process.argv.slice(2)));
  for (const { rule, right, given, text } of result.wrong) {
    console.log(`${rule}: ${right} expected, ${given} given: ${text}`);
  }
  console.table(result.byRule);
  const { passages, right, alteredCalledVerbatim, ms } = result;
  console.log({ passages, right, alteredCalledVerbatim, ms });
}
