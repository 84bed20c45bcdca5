import { fold } from '../text/fold.ts';

/**
 * Text fragments (`:~:text=`, https://wicg.github.io/scroll-to-text-fragment/) that work in
 * Chinese. A browser takes a match only between word edges, and the edges of Chinese words are
 * those of its dictionary; so each end is completed, by a prefix or suffix, out to the nearest
 * punctuation mark, which is an edge in every dictionary.
 *
 * Positions here are UTF-16 offsets into the page's text, as the DOM has them.
 */
export interface TextDirective {
  /** Words directly before, which are not part of the choice; or empty. */
  prefix: string;
  /** All words of the choice, or its first ones when `end` is not empty. */
  start: string;
  /** Its last words; or empty. */
  end: string;
  suffix: string;
}

/** A longer choice is given by its first and last words. */
const LONGEST_EXACT = 300;

/** Word edges in every dictionary. Marks that may stand inside a number or a word are not. */
const EDGE = /(?![.,:;'’·_-])[\p{P}\s]/u;

/**
 * The directive that leads to [start, end) of the page and nowhere else.
 * @param page all text of the page in order; '\n' between blocks, as between paragraphs
 * @returns null when nothing is chosen, or when no context in its block tells it apart
 */
export function buildDirective(page: string, start: number, end: number): TextDirective | null {
  const comparable = folded(page);
  const choice = piecesOf(page, start, end);
  if (choice.start === '') return null;
  const before = contextsBefore(page, start);
  const after = contextsAfter(page, end);
  for (let wide = 0; wide < Math.max(before.length, after.length); wide++) {
    const directive = {
      ...choice,
      prefix: before[Math.min(wide, before.length - 1)]!,
      suffix: after[Math.min(wide, after.length - 1)]!,
    };
    const match = firstMatch(comparable, directive);
    if (match?.start === start && match.end === end) return directive;
  }
  return null;
}

/** Where a directive leads: the first match, without regard to word edges. */
export function findDirective(
  page: string,
  directive: TextDirective,
): { start: number; end: number } | null {
  return firstMatch(folded(page), directive);
}

/** The value after `text=`; `-`, `,` and `&` mean something there and are encoded with the rest. */
export function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end)];
  return [...parts, suffix && `-${encode(suffix)}`].filter((part) => part !== '').join(',');
}

/** Reads the value after `text=`; null when it is not of that form. */
export function readDirective(value: string): TextDirective | null {
  const match = /^(?:([^,&]+)-,)?([^,&-]+)(?:,([^,&-]+))?(?:,-([^,&]+))?$/.exec(value);
  if (!match) return null;
  try {
    const [prefix = '', start = '', end = '', suffix = ''] = match
      .slice(1)
      .map((part) => decodeURIComponent(part ?? ''));
    return { prefix, start, end, suffix };
  } catch {
    return null;
  }
}

function piecesOf(page: string, start: number, end: number): { start: string; end: string } {
  const chosen = page.slice(start, end);
  if (!chosen.includes('\n') && chosen.length <= LONGEST_EXACT) return { start: chosen, end: '' };
  const firstEnd = Math.min(end, edgeAfter(page, wordAfter(page, start)));
  const lastStart = Math.max(start, edgeBefore(page, wordBefore(page, end)));
  if (firstEnd > lastStart) return { start: chosen, end: '' };
  return { start: page.slice(start, firstEnd), end: page.slice(lastStart, end) };
}

/** Prefixes from the nearest punctuation mark outwards to the block's end, or in the block before. */
function contextsBefore(page: string, start: number): string[] {
  const contexts: string[] = [];
  const text = page.slice(0, start).trimEnd();
  const to =
    text.length < start && page.slice(text.length, start).includes('\n') ? text.length : start;
  if (to < start) contexts.push('');
  for (let from = to; ; from = wordBefore(page, from)) {
    from = edgeBefore(page, from);
    contexts.push(page.slice(from, to).trim());
    if (wordBefore(page, from) === from) break;
  }
  return contexts;
}

function contextsAfter(page: string, end: number): string[] {
  const contexts: string[] = [];
  const rest = page.slice(end);
  const space = rest.length - rest.trimStart().length;
  const from = rest.slice(0, space).includes('\n') ? end + space : end;
  if (from > end) contexts.push('');
  for (let to = from; ; to = wordAfter(page, to)) {
    to = edgeAfter(page, to);
    contexts.push(page.slice(from, to).trim());
    if (wordAfter(page, to) === to) break;
  }
  return contexts;
}

/** First edge at or after a position. */
function edgeAfter(page: string, from: number): number {
  let at = from;
  while (at < page.length && !isEdge(page, at)) at++;
  return at;
}

/** First position at or after `from` that is no edge, without leaving the block. */
function wordAfter(page: string, from: number): number {
  let at = from;
  while (at < page.length && page[at] !== '\n' && isEdge(page, at)) at++;
  return at;
}

function edgeBefore(page: string, from: number): number {
  let at = from;
  while (at > 0 && !isEdge(page, at - 1)) at--;
  return at;
}

function wordBefore(page: string, from: number): number {
  let at = from;
  while (at > 0 && page[at - 1] !== '\n' && isEdge(page, at - 1)) at--;
  return at;
}

function isEdge(page: string, at: number): boolean {
  return EDGE.test(page[at]!);
}

function firstMatch(
  comparable: string,
  { prefix, start, end, suffix }: TextDirective,
): { start: number; end: number } | null {
  const choice = end ? `(?:${pattern(start)})[^]*?(?:${pattern(end)})` : pattern(start);
  const before = prefix && `${pattern(prefix)}\\s*`;
  const after = suffix && `\\s*${pattern(suffix)}`;
  const match = new RegExp(`(${before})(${choice})${after}`).exec(comparable);
  if (!match) return null;
  const [, context = '', chosen = ''] = match;
  const from = match.index + context.length;
  return { start: from, end: from + chosen.length };
}

function pattern(words: string): string {
  return folded(words)
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

/** Browsers compare without regard to width and case; offsets must stay what they are. */
function folded(text: string): string {
  const result = fold(text, new Map());
  return result.length === text.length ? result : text;
}

function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, ' ')).replace(
    /[-!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
