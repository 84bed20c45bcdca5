import { dense, type Line, looksLikeHeading } from '../line.ts';

/** A heading as a table of contents names it: without the leader dots and the page number. */
function named(text: string): string {
  return dense(text)
    .replace(/[.…·．]*[（(]?\d*[）)]?$/u, '')
    .replace(/[（(]第.+条[）)]$/u, '');
}

/**
 * 目录 that was pasted with the text: how many lines from `at` are a table of contents. Under the word
 * 目录, its first entry comes again behind it; without the word, it is a run of numbered headings that
 * come again.
 */
export function contentsLength(lines: readonly Line[], at: number): number {
  const titled = /^目[录次]$/u.test(dense(lines[at]?.text ?? ''));
  const begin = titled ? at + 1 : at;
  return titled ? Math.max(1, untilRepeated(lines, begin) + 1) : repeatedRun(lines, begin);
}

/** How many headings stand from `begin` to the line that repeats the first of them; 0 where none does. */
function untilRepeated(lines: readonly Line[], begin: number): number {
  const first = lines[begin];
  if (!first || !looksLikeHeading(first)) return 0;
  const entry = named(first.text);
  for (let end = begin + 1; end < lines.length; end++) {
    const line = lines[end]!;
    if (named(line.text) === entry) return end - begin;
    if (!looksLikeHeading(line) || line.number?.kind === 'article') break;
  }
  return repeatedRun(lines, begin);
}

/** Length of a run of numbered headings of which all but one at most stand again behind it. */
function repeatedRun(lines: readonly Line[], begin: number): number {
  let end = begin;
  const seen = new Set<string>();
  while (end < lines.length) {
    const line = lines[end]!;
    const entry = named(line.text);
    if (!looksLikeHeading(line) || !HEADINGS.has(line.number?.kind ?? '') || seen.has(entry)) break;
    seen.add(entry);
    end++;
  }
  if (end - begin < 2) return 0;
  const later = new Set(lines.slice(end).map(({ text }) => named(text)));
  const again = [...seen].filter((entry) => later.has(entry)).length;
  return again >= Math.max(2, end - begin - 1) ? end - begin : 0;
}

const HEADINGS: ReadonlySet<string> = new Set([
  'part',
  'sub-part',
  'chapter',
  'division',
  'ideographic',
]);
