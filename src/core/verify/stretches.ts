/** How pasted text falls apart: sentences, items of lists, and the quotations within them. */
import type { Span } from '../text/code-points.ts';
import { numberedPlaces } from './claims.ts';
import { isCitationLine } from './cues.ts';
import { beginsItem, PAGE_NUMBER } from './list-marks.ts';

/** One sentence or heading of the input, in code points. */
export interface Stretch {
  span: Span;
  /** The words between its outermost quotation marks. */
  quotations: Span[];
}

const OPENING = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['„', '“'],
]);
const ENDS_SENTENCE = /^[。！？!?]$/u;
const ENDS_LINE = /[。！？!?；;：:…”」』)）\]》]\s*$/u;
const BEGINS_LINE =
  /^\s*(?:#|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|——|[-*•]\s|\d{1,2}[.、)）](?!\d)|\d\ufe0f?\u20e3|[①-⑳]|>)/u;
/** A bullet, or a short label of its own: 看点一： */
const BEGINS_ITEM = /^\s*(?:[\p{So}•·※◆]|[^\s，。；：、“”]{1,6}：)/u;
const HEADING = /^\s*#/;
const BEFORE_CLAIM = /^\s*(?:意见|文件|《[^》]{1,40}》)?$/u;
const BEHIND_CLAIM = /^[^，,。；;：:]{0,6}?(?:指出|提出|规定|要求|明确|强调|写明|说)/u;
const BLANK = /^\s*$/u;
/** After these an item of a list may begin within a line. */
const LIST_STOP = /^[，,；;：:]$/u;

/**
 * Cuts the input into stretches. A line break ends a stretch only when the line before it ends like
 * a paragraph or the line after it begins like one: newspapers and chats break lines anywhere.
 */
export function stretchesOf(points: readonly string[]): Stretch[] {
  return paragraphs(points).flatMap((paragraph) => sentences(points, paragraph));
}

function paragraphs(points: readonly string[]): Span[] {
  const found: Span[] = [];
  let before: { line: string } | undefined;
  let start = 0;
  for (let lineStart = 0; lineStart < points.length; ) {
    let lineEnd = points.indexOf('\n', lineStart);
    if (lineEnd === -1) lineEnd = points.length;
    const line = points.slice(lineStart, lineEnd).join('');
    PAGE_NUMBER.lastIndex = 0;
    const isPageNumber = PAGE_NUMBER.exec(line)?.[0].length === line.length;
    if (!BLANK.test(line) && !isPageNumber) {
      const hard =
        before &&
        (ENDS_LINE.test(before.line) ||
          HEADING.test(before.line) ||
          BEGINS_LINE.test(line) ||
          BEGINS_ITEM.test(line) ||
          isCitationLine(before.line) ||
          isCitationLine(line));
      if (hard) {
        found.push({ start, end: lineStart });
        start = lineStart;
      }
      before = { line };
    }
    lineStart = lineEnd + 1;
  }
  if (before) found.push({ start, end: points.length });
  return found;
}

function sentences(points: readonly string[], paragraph: Span): Stretch[] {
  const quotations = quotationsIn(points, paragraph);
  const found: Stretch[] = [];
  let start = paragraph.start;
  let next = 0;
  let own: Span[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const quotation = quotations[next];
    if (quotation && at === quotation.start) {
      own.push(quotation);
      next++;
      at = quotation.end;
      continue;
    }
    const ends =
      endsSentence(points, at) ||
      beginsClaim(points, start, at + 1) ||
      (LIST_STOP.test(points[at] ?? '') && beginsItem(points.slice(at + 1, at + 8).join('')));
    if (!ends) continue;
    found.push({ span: { start, end: at + 1 }, quotations: own });
    start = at + 1;
    own = [];
  }
  if (start < paragraph.end) {
    found.push({ span: { start, end: paragraph.end }, quotations: own });
  }
  return found;
}

/** Whether from `at` on a second clause is quoted in the sentence: 第六条提出…，第七条提出…. */
function beginsClaim(points: readonly string[], start: number, at: number): boolean {
  if (!/^[，,；;]$/u.test(points[at - 1] ?? '')) return false;
  const [before, after] = [points.slice(start, at).join(''), points.slice(at, at + 24).join('')];
  const [first] = claims(after);
  return first !== undefined && BEFORE_CLAIM.test(first.before) && claims(before).length > 0;
}

/** The clauses that are said to say something, each with what stands before it. */
function claims(words: string): { before: string }[] {
  return numberedPlaces(words)
    .filter(({ end }) => BEHIND_CLAIM.test(words.slice(end)))
    .map(({ start }) => ({ before: words.slice(0, start) }));
}

function endsSentence(points: readonly string[], at: number): boolean {
  const char = points[at] ?? '';
  if (ENDS_SENTENCE.test(char)) return true;
  const stop = char === '.' || char === '．';
  return stop && /\p{sc=Han}/u.test(points[at - 1] ?? '') && points[at + 1] !== '.';
}

/** Outermost quotations of a paragraph: what lies between the marks. Unclosed marks are ignored. */
function quotationsIn(points: readonly string[], { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at++) {
    const open = points[at] ?? '';
    const close = open === '"' || open === '＂' ? open : OPENING.get(open);
    if (!close) continue;
    let depth = 1;
    let to = at + 1;
    for (; to < end; to++) {
      if (points[to] === close) depth--;
      else if (points[to] === open) depth++;
      if (depth === 0) break;
    }
    if (depth > 0) continue;
    if (open === close) {
      // A key of JSON is nobody's words; of a value with quotation marks in it those count.
      const key = /^\s*:/u.test(points.slice(to + 1, to + 4).join(''));
      const inner = key ? [] : quotationsIn(points, { start: at + 1, end: to });
      if (key || inner.length > 0) {
        found.push(...inner);
        at = to;
        continue;
      }
    }
    found.push({ start: at + 1, end: to });
    at = to;
  }
  return found;
}
