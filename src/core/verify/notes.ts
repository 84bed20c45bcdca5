/** What was folded away between the words as pasted and as printed. */
import { isRadicalForm } from '../text/radicals.ts';
import type { Notes } from './model.ts';

/** A character that both sides have, with its code-point offset on each side. */
export interface Pair {
  input: number;
  text: number;
  /** False where the text's side begins another piece, so that nothing lies between. */
  adjacent: boolean;
}

const TAG = /<[^<>]*>/g;
/** Spaces, and what is not seen at all (zero-width characters). */
const SPACE = /[\s\p{Cf}]/u;
const BLANK = /[^\S\n]|\p{Cf}/u;
const QUOTES: Record<string, string> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
};

/**
 * Compares the printed forms of kept characters and of what stands between them.
 * @param pairs in the input's order
 * @param input code points of the input
 * @param textAt the text's code points that the n-th pair's `text` offset counts in
 */
export function foldedDifferences(
  pairs: readonly Pair[],
  input: readonly string[],
  textAt: (pair: number) => readonly string[],
): Notes {
  const notes: Notes = {
    width: false,
    letterCase: false,
    traditional: false,
    radicals: false,
    pageNumbers: false,
    spaces: false,
    lineBreaks: false,
    punctuation: [],
  };
  pairs.forEach((pair, i) => {
    const text = textAt(i);
    noteCharacter(notes, input[pair.input] ?? '', text[pair.text] ?? '');
    const before = pairs[i - 1];
    if (!before || !pair.adjacent) return;
    if (pair.input === before.input + 1 && pair.text === before.text + 1) return;
    const now = input
      .slice(before.input + 1, pair.input)
      .join('')
      .replace(TAG, '');
    const was = text.slice(before.text + 1, pair.text).join('');
    if (now === was) return;
    if (/\d/.test(now) && !/\d/.test(was)) notes.pageNumbers = true;
    if (/\n/.test(now) !== /\n/.test(was)) notes.lineBreaks = true;
    if (BLANK.test(now) !== BLANK.test(was)) notes.spaces = true;
    const [marksNow, marksWas] = [marks(withoutPageNumbers(now)), marks(was)];
    if (marksNow !== marksWas) {
      const span = { start: before.input + 1, end: pair.input };
      notes.punctuation.push({ input: span, was: was.trim(), now: now.trim() });
    } else if (strip(now) !== strip(was)) {
      notes.width = true;
    }
  });
  return notes;
}

function noteCharacter(notes: Notes, now: string, was: string): void {
  if (now === was) return;
  if (isRadicalForm(now)) {
    notes.radicals = true;
    return;
  }
  const [plainNow, plainWas] = [now.normalize('NFKC'), was.normalize('NFKC')];
  if (now !== plainNow || was !== plainWas) notes.width = true;
  if (plainNow === plainWas) return;
  if (plainNow.toLowerCase() === plainWas.toLowerCase()) notes.letterCase = true;
  else notes.traditional = true;
}

/** A line of its own that is a page's number. */
function withoutPageNumbers(between: string): string {
  return between.replace(/\n[^\n]*\d[^\n]*\n/gu, '\n');
}

function strip(between: string): string {
  return Array.from(between, (char) => (SPACE.test(char) ? '' : char)).join('');
}

/** Punctuation in one form: width and the style of quotation marks do not count. */
function marks(between: string): string {
  return Array.from(strip(between).normalize('NFKC'), (char) => QUOTES[char] ?? char).join('');
}
