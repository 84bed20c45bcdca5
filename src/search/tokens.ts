import { fold, type Variants } from '../core/text/fold.ts';

/**
 * How text becomes words for Pagefind, shared by the indexer and the browser. Pagefind cuts
 * Chinese by one dictionary when it indexes and by another when it searches; to keep it from
 * cutting at all, we write one word for each character: the character and its successor, four hex
 * digits a UTF-16 unit (民生 → `6c11751f`). A phrase of such overlapping pairs is an exact
 * substring search.
 *
 * The last character of a run stands alone, and so keeps a position between two runs: no phrase
 * can lead across punctuation or a block's edge, because the pair that would bridge it was never
 * written. Every other character stands alone once more at the end, so that a search for a single
 * character is one exact word too and not a prefix (Pagefind loads one chunk only for a prefix).
 */

/** One unbroken piece of a query. */
export interface Run {
  /** As the reader typed it. */
  words: string;
  /** The same under the fold, code point for code point. */
  folded: string;
}

/** A query cut into runs: all of `wanted` must stand in a record, none of `barred` may. */
export interface ParsedQuery {
  wanted: readonly Run[];
  barred: readonly Run[];
}

/** Spaces, punctuation, symbols, controls; but 20.6, 5.92, 80% and 25℃ are single words. */
const BREAK = /^(?![.%‰℃])[\s\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Cs}]$/u;

/** Whether a folded character belongs to a run; all others end it. */
function isWordCharacter(folded: string): boolean {
  return !BREAK.test(folded);
}

/**
 * The words under which `text` is indexed, separated by spaces.
 * @param text printed text; line breaks end a run as punctuation does
 */
export function tokens(text: string, variants: Variants): string {
  const words: string[] = [];
  const alone = new Set<string>();
  const all = new Set<string>();
  for (const { folded } of runsOf(text, variants)) {
    const chars = Array.from(folded);
    for (const char of chars) all.add(char);
    alone.add(chars[chars.length - 1] as string);
    words.push(...pairsOf(chars), hex(chars[chars.length - 1] as string));
  }
  for (const char of all) if (!alone.has(char)) words.push(hex(char));
  return words.join(' ');
}

/**
 * The words whose phrase finds exactly the records that hold `folded`.
 * @param folded a run of at least one character
 */
export function phrase(folded: string): string {
  const chars = Array.from(folded);
  return chars.length === 1 ? hex(folded) : pairsOf(chars).join(' ');
}

/**
 * The word under which a record with this filter value is indexed; no text can yield it. Pagefind's
 * own filters are not used: they are written in another order at every build.
 */
export function filterWord(filter: string, value: string): string {
  return `z${Array.from(`${filter}=${value}`, hex).join('')}`;
}

/** Cuts what a reader typed: spaces and punctuation mean "and", a leading `-` excludes a word. */
export function parseQuery(query: string, variants: Variants): ParsedQuery {
  const wanted = new Map<string, Run>();
  const barred = new Map<string, Run>();
  for (const word of query
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .split(/\s+/)) {
    const runs = /^[-－]/.test(word) ? barred : wanted;
    for (const run of runsOf(word, variants)) if (!runs.has(run.folded)) runs.set(run.folded, run);
  }
  return { wanted: [...wanted.values()], barred: [...barred.values()] };
}

function runsOf(text: string, variants: Variants): Run[] {
  const runs: Run[] = [];
  let run: Run = { words: '', folded: '' };
  for (const char of text) {
    const folded = fold(char, variants);
    if (isWordCharacter(folded)) {
      run.words += char;
      run.folded += folded;
    } else if (run.folded) {
      runs.push(run);
      run = { words: '', folded: '' };
    }
  }
  if (run.folded) runs.push(run);
  return runs;
}

function pairsOf(chars: readonly string[]): string[] {
  return chars.slice(1).map((next, i) => hex(chars[i] as string) + hex(next));
}

function hex(char: string): string {
  let digits = '';
  for (let i = 0; i < char.length; i++) digits += char.charCodeAt(i).toString(16).padStart(4, '0');
  return digits;
}
