import { isLetter } from '../compare/characters.ts';
import { comparand, sharedWords, THRESHOLDS } from '../compare/shared-words.ts';
import type { Clause } from '../model/clause.ts';
import type { Commentary } from '../model/commentary.ts';
import type { Edition } from '../model/edition.ts';
import type { Span } from '../text/code-points.ts';

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
 * Which words of the text a summary kept (`compare/shared-words.ts`). Headings of the summary and the
 * document's own titles in it keep nothing.
 */
export function coverageOf({ clauses, document }: Edition, summary: Commentary): Coverage {
  const names = [document.title, document.shortTitle];
  const texts = clauses.map(({ text }) => comparand(text));
  const written = summary.blocks.filter(({ kind }) => kind === 'paragraph');
  const shared = written.flatMap(({ text }) => {
    const points = Array.from(text);
    return sharedWords(comparand(text, names), texts, THRESHOLDS.coverage).map((words) => ({
      ...words,
      characters: count(points, words.said.start, words.said.end),
    }));
  });
  const covered = clauses.map((clause, number): ClauseCoverage => {
    const text = Array.from(clause.text);
    const spans = shared.filter((words) => words.text === number).map(({ at }) => at);
    const sentences = clause.sentences.map((sentence) => coverSentence(sentence, spans, text));
    return { clause, sentences, ...tallySentences(sentences) };
  });
  return {
    clauses: covered,
    ...tallySentences(covered.flatMap(({ sentences }) => sentences)),
    summary: {
      characters: sum(written.map(({ text }) => count(Array.from(text)))),
      fromText: sum(shared.map(({ characters }) => characters)),
    },
  };
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
  while (start < end && !isLetter(text[start]!)) start++;
  while (start < end && !isLetter(text[end - 1]!)) end--;
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
  return chars.slice(start, end).filter((char) => isLetter(char)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
