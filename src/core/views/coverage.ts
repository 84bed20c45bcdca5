import { commonRuns, edgesOf, longestOnly, PUNCTUATION, type Run } from '../compare/common-runs.ts';
import type { Clause } from '../model/clause.ts';
import type { Commentary } from '../model/commentary.ts';
import type { Edition } from '../model/edition.ts';
import type { Span } from '../text/code-points.ts';

/**
 * Whole phrases of the text, from one punctuation mark to another, count from this length on:
 * 用5年左右时间 has seven characters. Shorter ones (以县域…, 各地…) may be anybody's words.
 */
const SHORTEST_PHRASE = 6;

/** Other runs were cut out of a phrase; they count from this length on, as ties do. */
const SHORTEST_CUT = 8;

/** What a summary kept of one sentence. Characters are letters and digits; punctuation is left out. */
export interface SentenceCoverage {
  /** Id of the sentence: `c6-3`. */
  id: string;
  kept: 'whole' | 'part' | 'none';
  /** Kept words, as code-point spans of the clause's text, in order, apart from each other. */
  spans: Span[];
  keptCharacters: number;
  characters: number;
}

/** What a summary kept of one clause. Its number and run-in title are not counted. */
export interface ClauseCoverage extends Tally {
  clause: Clause;
  sentences: SentenceCoverage[];
}

/** Sentences and characters, kept and in all. */
export interface Tally {
  whole: number;
  part: number;
  none: number;
  keptCharacters: number;
  characters: number;
}

/** What a summary kept of a document, clause by clause, and how much of it is the text's own words. */
export interface Coverage extends Tally {
  clauses: ClauseCoverage[];
  /** Characters of the summary's paragraphs, and how many of them are words of the text. */
  summary: { characters: number; fromText: number };
}

/**
 * Which words of the text a summary kept, found by comparing characters: maximal common runs that
 * are whole phrases of the text of at least six characters, or reach a punctuation mark of it at
 * one end and have at least eight. A word of the summary stands for one place of the text, that of
 * its longest run. Headings of the summary and the document's own title in it keep nothing.
 */
export function coverageOf({ clauses, document }: Edition, summary: Commentary): Coverage {
  const texts = clauses.map((clause) => ({ clause, text: Array.from(clause.text) }));
  const paragraphs = summary.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ text }) => Array.from(withoutTitles(text, [document.title, document.shortTitle])));
  const runs = paragraphs.flatMap((said) =>
    longestOnly(
      texts.flatMap(({ clause, text }) =>
        commonRuns(said, text, SHORTEST_PHRASE)
          .filter((run) => isKept(run, text))
          .map((run) => ({ ...run, clause })),
      ),
    ).map((run) => ({ ...run, characters: count(said, run.start, run.start + run.length) })),
  );
  const covered = texts.map(({ clause, text }): ClauseCoverage => {
    const spans = runs
      .filter((run) => run.clause === clause)
      .map(({ at, length }) => ({ start: at, end: at + length }));
    const sentences = clause.sentences.map((sentence) => coverSentence(sentence, spans, text));
    return { clause, sentences, ...tallySentences(sentences) };
  });
  const written = summary.blocks.filter(({ kind }) => kind === 'paragraph');
  return {
    clauses: covered,
    ...tallySentences(covered.flatMap(({ sentences }) => sentences)),
    summary: {
      characters: sum(written.map(({ text }) => count(Array.from(text)))),
      fromText: sum(runs.map(({ characters }) => characters)),
    },
  };
}

/** The title of the document inside the summary is blanked, one character for each. */
function withoutTitles(text: string, titles: readonly string[]): string {
  return titles.reduce(
    (rest, title) => rest.replaceAll(title, (found) => '\n'.repeat(Array.from(found).length)),
    text,
  );
}

function isKept(run: Run, text: readonly string[]): boolean {
  const edges = edgesOf(run, text);
  return edges === 2 || (edges === 1 && run.length >= SHORTEST_CUT);
}

function coverSentence(
  { id, start, end }: { id: string } & Span,
  runs: readonly Span[],
  text: readonly string[],
): SentenceCoverage {
  const spans = union(
    runs
      .map((run) => trim({ start: Math.max(run.start, start), end: Math.min(run.end, end) }, text))
      .filter((span) => span.start < span.end),
  );
  const characters = count(text, start, end);
  const keptCharacters = sum(spans.map((span) => count(text, span.start, span.end)));
  const kept = keptCharacters === 0 ? 'none' : keptCharacters === characters ? 'whole' : 'part';
  return { id, kept, spans, keptCharacters, characters };
}

/** Punctuation that a run across two sentences leaves at the end of either is no word of it. */
function trim({ start, end }: Span, text: readonly string[]): Span {
  while (start < end && PUNCTUATION.test(text[start]!)) start++;
  while (start < end && PUNCTUATION.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Spans in order; those that overlap or touch become one. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function tallySentences(sentences: readonly SentenceCoverage[]): Tally {
  const of = (kept: SentenceCoverage['kept']) =>
    sentences.filter((sentence) => sentence.kept === kept).length;
  return {
    whole: of('whole'),
    part: of('part'),
    none: of('none'),
    keptCharacters: sum(sentences.map(({ keptCharacters }) => keptCharacters)),
    characters: sum(sentences.map(({ characters }) => characters)),
  };
}

/** Letters and digits between two code-point offsets. */
function count(chars: readonly string[], start = 0, end = chars.length): number {
  return chars.slice(start, end).filter((char) => !PUNCTUATION.test(char)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
