import { dense, type Line, looksLikeHeading } from '../line.ts';

/** A heading as a table of contents names it: without the leader dots and the page number. */
function named(text: string): string {
  return dense(text)
    .replace(/[.…·．]*[（(]?\d*[）)]?$/u, '')
    .replace(/[（(]第.+条[）)]$/u, '');
}

/**
 * 目录 that was pasted with the text: how many lines from `at` are a table of contents. It begins with
 * the word 目录 or straight away, consists of headings, and its first entry comes again behind it.
 */
export function contentsLength(lines: readonly Line[], at: number): number {
  const titled = /^目[录次]$/u.test(dense(lines[at]?.text ?? ''));
  const begin = titled ? at + 1 : at;
  const first = lines[begin];
  if (!first || !looksLikeHeading(first) || (!titled && !DIVISIONS.has(first.number?.kind ?? '')))
    return 0;
  const entry = named(first.text);
  for (let end = begin + 1; end < lines.length; end++) {
    const line = lines[end]!;
    if (named(line.text) === entry) return titled || end - begin > 1 ? end - at : 0;
    if (!looksLikeHeading(line) || line.number?.kind === 'article') break;
  }
  return titled ? 1 : 0;
}

const DIVISIONS: ReadonlySet<string> = new Set(['part', 'sub-part', 'chapter', 'division']);
