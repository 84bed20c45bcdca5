/**
 * Measures 引文核验 on the site's first document: right verdicts on passages made by rule, quotations
 * in the frames of the news, the newspapers pasted whole, and time. `npm run bench -- verify`; with
 * `--corpus DIR` the frames also on documents of a folder.
 */
import { pathToFileURL } from 'node:url';
import { compileLibrary } from '../src/core/compile-library.ts';
import { contentRoot } from '../src/core/read/content-root.ts';
import { traditionalVariants } from '../src/core/text/variants.ts';
import { corpusFile } from '../src/core/verify/corpus-file.ts';
import { createVerifier, type Verifier } from '../src/core/verify/verifier.ts';
import { corporaIn } from './other-documents.ts';
import { browserTimes } from './verify-browser.ts';
import { type FrameFigures, framedQuotations, frameFigures } from './verify-frames.ts';
import { type KnownPassage, knownPassages } from './verify-passages.ts';
import { type WitnessFigures, witnessFigures } from './verify-witnesses.ts';

export interface VerdictFigures {
  passages: number;
  /** Right verdicts by rule, as [right, all]. */
  byRule: Record<string, [number, number]>;
  /** Share of right verdicts. Target: 0.995. */
  right: number;
  /** Passages altered by construction that were called verbatim. Target: 0. */
  alteredCalledVerbatim: number;
  wrong: (KnownPassage & { given: string })[];
}

export interface VerifyBench extends VerdictFigures {
  /** Of each document by its name. */
  frames: Record<string, FrameFigures>;
  witnesses: Record<string, WitnessFigures>;
  /** Milliseconds in Chromium at 4× slow. Targets: 100 for 500 characters, 1500 for 5000. */
  ms: Record<string, number>;
}

/** How many other documents are measured. */
const OTHERS = 24;
/** Quotations of each kind that are framed, of the first document and of others. */
const FRAMED = 60;
const FRAMED_OTHERS = 12;

/**
 * @param each passages for every rule
 * @param corpus a folder of other official texts
 */
export async function benchVerify({
  each = 150,
  corpus: folderOfOthers,
}: {
  each?: number;
  corpus?: string | undefined;
} = {}): Promise<VerifyBench> {
  const { editions } = compileLibrary(contentRoot).library;
  const file = corpusFile(editions);
  const [edition] = editions;
  const corpus = file.documents[0]?.corpus;
  if (!edition || !corpus) throw new Error('There is no document to measure.');
  // The dictionary cut down to the document, as the page has it.
  const verifier = createVerifier(corpus, new Map(file.variants));
  const passages = knownPassages(corpus, each);
  const article = articleOf(passages);
  const sized = (size: number): string =>
    article.repeat(Math.ceil(size / article.length)).slice(0, size);
  const folder = new URL(`${edition.id}/witnesses/`, `${pathToFileURL(contentRoot)}/`);
  return {
    ...verdictFigures(verifier, passages),
    frames: {
      [edition.id]: frameFigures(verifier, framedQuotations(corpus, FRAMED)),
      ...Object.fromEntries(
        (folderOfOthers ? corporaIn(folderOfOthers, OTHERS) : []).map((other) => [
          other.name,
          frameFigures(
            createVerifier(other.corpus, traditionalVariants()),
            framedQuotations(other.corpus, FRAMED_OTHERS),
          ),
        ]),
      ),
    },
    witnesses: witnessFigures(verifier, edition, folder),
    ms: await browserTimes(file, {
      '500 characters': sized(500),
      '5000 characters': sized(5000),
    }),
  };
}

/** The figures as rows for the screen. */
export function verifyTable(bench: VerifyBench): Record<string, string | number> {
  const { passages, right, alteredCalledVerbatim, byRule, wrong, frames, witnesses, ms } = bench;
  return {
    passages,
    'right verdicts': `${(right * 100).toFixed(2)} %`,
    'altered called verbatim': alteredCalledVerbatim,
    ...Object.fromEntries(
      Object.entries(byRule).map(([rule, [good, all]]) => [`  ${rule}`, `${good} of ${all}`]),
    ),
    ...frameTable(frames),
    ...Object.fromEntries(
      Object.entries(witnesses).map(([id, { variants, unreported, counts }]) => [
        `newspaper ${id}`,
        `${variants - unreported.length} of ${variants} variants reported; ${Object.entries(counts)
          .map((entry) => entry.join(' '))
          .join(', ')}`,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(witnesses).flatMap(([id, { unreported }]) =>
        unreported.map((words, i) => [`not reported ${id}.${i + 1}`, words]),
      ),
    ),
    ...Object.fromEntries(
      Object.entries(ms).map(([name, time]) => [`ms at 4× slow, ${name}`, time]),
    ),
    // Kept apart from the counts: each is worth reading.
    ...Object.fromEntries(
      wrong.map(({ rule, right: expected, given, text }, i) => [
        `wrong ${i + 1}`,
        `${rule}: ${expected} expected, ${given} given: ${text}`,
      ]),
    ),
  };
}

/** All documents together, and every sentence that was judged wrongly. */
function frameTable(frames: VerifyBench['frames']): Record<string, string | number> {
  const all = Object.entries(frames);
  const of = (key: 'accused' | 'missed' | 'passed' | 'senseless') =>
    all.flatMap(([name, figures]) => figures[key].map((one) => ({ name, ...one })));
  const sum = (key: 'inputs' | 'bentWithin'): number =>
    all.reduce((total, [, figures]) => total + figures[key], 0);
  const lines = (key: 'accused' | 'missed' | 'passed' | 'senseless') =>
    of(key).map(({ name, frame, bent, input }, i): [string, string] => [
      `${key} ${i + 1}`,
      `${[name, frame, bent].filter(Boolean).join(', ')}: ${input}`,
    ]);
  return {
    'framed quotations': `${sum('inputs')} of ${all.length} documents`,
    'exact ones accused': of('accused').length,
    'exact ones not found': of('missed').length,
    'bent ones without a warning': of('passed').length,
    'sense not named': `${of('senseless').length} of ${sum('bentWithin')}`,
    ...Object.fromEntries([
      ...lines('accused'),
      ...lines('missed'),
      ...lines('passed'),
      ...lines('senseless'),
    ]),
  };
}

function verdictFigures(verifier: Verifier, passages: readonly KnownPassage[]): VerdictFigures {
  const byRule: VerdictFigures['byRule'] = {};
  const wrong: VerdictFigures['wrong'] = [];
  for (const passage of passages) {
    const given = verifier.verify(passage.text).verdict ?? 'nothing';
    const count = byRule[passage.rule] ?? [0, 0];
    byRule[passage.rule] = count;
    count[1]++;
    if (given === passage.right || isClipped(passage, given)) count[0]++;
    else wrong.push({ ...passage, given });
  }
  return {
    passages: passages.length,
    byRule,
    right: 1 - wrong.length / passages.length,
    alteredCalledVerbatim: wrong.filter(
      ({ right, given }) => right === 'altered' && given === 'verbatim',
    ).length,
    wrong,
  };
}

/** Exact words that do not begin and end with the text's units may be called clipped. */
function isClipped({ right, whole }: KnownPassage, given: string): boolean {
  return right === 'verbatim' && given === 'clipped' && !whole;
}

/** Passages of all kinds as one article, some of them between quotation marks. */
function articleOf(passages: readonly KnownPassage[]): string {
  const step = Math.max(1, Math.floor(passages.length / 120));
  return passages
    .filter((_, i) => i % step === 0)
    .map(({ text }, i) => (i % 3 === 0 ? `意见第${i % 12}条指出，“${text}”` : text))
    .join('。');
}
