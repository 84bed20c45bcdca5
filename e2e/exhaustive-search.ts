import type { Page } from '@playwright/test';
import { sliceCodePoints } from '../src/core/text/code-points.ts';
import { fold } from '../src/core/text/fold.ts';
import { traditionalVariants } from '../src/core/text/variants.ts';
import type { SearchRecord } from '../src/search/record.ts';

/**
 * Asks the engine in a page for every substring of a text and compares each answer, record by
 * record and sentence by sentence, with what `includes` finds in the same words. The truth is
 * worked out here anew and shares nothing with the engine but the fold.
 */

export interface Comparison {
  queries: number;
  /** Pairs of query and record: rightly found, missed, wrongly found. */
  found: number;
  missed: string[];
  wrong: string[];
  /** Queries whose sentences or number of matches were not those of the text. */
  misplaced: string[];
  milliseconds: number;
}

/** Queries handed to the page at once. */
const BATCH = 1000;

/** What the page tells of one hit. */
type Found = readonly [id: string, sentences: string, matches: number];

/**
 * @param page with the engine loaded (`loadEngine`)
 * @param records everything that is in the index
 * @param sources records whose substrings are tried
 * @param longest substrings have 1 to this many code points, and lie within one block
 */
export async function compareExhaustively(
  page: Page,
  records: readonly SearchRecord[],
  sources: readonly SearchRecord[],
  longest: number,
): Promise<Comparison> {
  const variants = traditionalVariants();
  const corpus = records.map((record) => ({
    record,
    title: fold(record.title, variants),
    text: fold(record.text, variants),
  }));
  const queries = substrings(sources, longest);
  const result: Comparison = {
    queries: queries.length,
    found: 0,
    missed: [],
    wrong: [],
    misplaced: [],
    milliseconds: 0,
  };
  for (let from = 0; from < queries.length; from += BATCH) {
    const batch = queries.slice(from, from + BATCH);
    const start = performance.now();
    const answers = await ask(page, batch);
    result.milliseconds += performance.now() - start;
    for (const [i, query] of batch.entries()) {
      const pieces = piecesOf(fold(query, variants));
      const hits = new Map((answers[i] ?? []).map((hit) => [hit[0], hit]));
      for (const { record, title, text } of corpus) {
        const stands = pieces.every((piece) => title.includes(piece) || text.includes(piece));
        const hit = hits.get(record.id);
        const note = `${JSON.stringify(query)} ${record.id}`;
        if (stands && hit) result.found++;
        if (stands && !hit) result.missed.push(note);
        if (!stands && hit) result.wrong.push(note);
        if (!stands || !hit) continue;
        if (hit[1] !== sentencesWith(record, text, pieces)) result.misplaced.push(note);
        else if (hit[2] !== countOf(text, pieces)) result.misplaced.push(note);
      }
    }
  }
  return result;
}

function ask(page: Page, batch: readonly string[]): Promise<Found[][]> {
  return page.evaluate(async (queries) => {
    const answers: Found[][] = [];
    for (const query of queries) {
      const results = await globalThis.searchEngine.search(query);
      const hits = results?.groups.flatMap((group) => group.hits) ?? [];
      answers.push(hits.map((hit) => [hit.id, hit.sentences.join(' '), hit.matches]));
    }
    return answers;
  }, batch);
}

function substrings(sources: readonly SearchRecord[], longest: number): string[] {
  const found = new Set<string>();
  for (const block of sources.flatMap(({ title, text }) => [title, ...text.split('\n')])) {
    const chars = Array.from(block);
    for (let start = 0; start < chars.length; start++) {
      for (let end = start + 1; end <= Math.min(chars.length, start + longest); end++) {
        found.add(chars.slice(start, end).join(''));
      }
    }
  }
  // Punctuation alone asks for nothing; after a leading minus words are excluded, not sought.
  return [...found].filter((query) => piecesOf(query).length > 0 && !/(^|\s)-/.test(query));
}

/** Letters, digits and the signs that belong to figures; anything else means "and". */
function piecesOf(query: string): string[] {
  return [...new Set(query.replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}.%‰℃]+/gu) ?? [])];
}

function sentencesWith(record: SearchRecord, text: string, pieces: readonly string[]): string {
  const sentences = record.anchors.filter(({ start, end }) => {
    const sentence = sliceCodePoints(text, start, end);
    return pieces.some((piece) => sentence.includes(piece));
  });
  return sentences.map(({ id }) => id).join(' ');
}

function countOf(text: string, pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + text.split(piece).length - 1, 0);
}
