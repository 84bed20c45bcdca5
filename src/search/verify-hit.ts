import {
  codePointLength,
  indexesOf,
  type Span,
  sliceCodePoints,
} from '../core/text/code-points.ts';
import { fold, type Variants } from '../core/text/fold.ts';
import type { Anchor, StoredRecord } from './record.ts';
import type { Hit, Part } from './result.ts';

/** A record with its folded text, so that it is folded once and not for every query. */
export interface FoldedRecord {
  record: StoredRecord;
  title: string;
  text: string;
}

/** A hit with what decides its rank. */
export interface VerifiedHit {
  hit: Hit;
  /** 2: the title is what was sought; 1: the title holds all of it; 0: it does not. */
  inTitle: 0 | 1 | 2;
  order: number;
}

/** Longest excerpt, in code points; about two lines on a phone, one on a desk. */
const EXCERPT = 72;

export function foldRecord(record: StoredRecord, variants: Variants): FoldedRecord {
  return { record, title: fold(record.title, variants), text: fold(record.text, variants) };
}

/** Whether a folded run stands in the record's title or text. */
export function holds({ title, text }: FoldedRecord, run: string): boolean {
  return text.includes(run) || title.includes(run);
}

/**
 * Looks for the runs in the printed words of a record: marks, sentences and excerpt come from
 * here, never from the index.
 * @param runs folded, all of which must stand in the title or the text
 * @returns null when one of them does not
 */
export function verifyHit(folded: FoldedRecord, runs: readonly string[]): VerifiedHit | null {
  if (!runs.every((run) => holds(folded, run))) return null;
  const { record } = folded;
  const places = runs.flatMap((run) => placesOf(folded.text, run));
  const marks = merged(places);
  const best = bestPlace(record.anchors, folded, runs, marks);
  const inTitle = merged(runs.flatMap((run) => placesOf(folded.title, run)));
  const held = runs.every((run) => folded.title.includes(run));
  return {
    hit: { ...hitOf(record, best, marks, inTitle), matches: places.length },
    inTitle: held ? (runs.length === 1 && folded.title === runs[0] ? 2 : 1) : 0,
    order: record.order,
  };
}

/**
 * A hit at given words of a record, where these are not the words that were sought: the excerpt
 * shows their sentence.
 * @param marks code points of the record's text, in order; may be empty
 * @param anchor id of the sentence that is meant; by default that of the first mark
 */
export function hitAt({ record }: FoldedRecord, marks: readonly Span[], anchor?: string): Hit {
  const joined = merged(marks);
  const sentence =
    record.anchors.find(({ id }) => id === anchor) ??
    record.anchors.find((one) => joined.some((mark) => within(mark, one)));
  const mark = joined.find((one) => !sentence || within(one, sentence)) ?? joined[0];
  const best = { ...(sentence && { anchor: sentence }), ...(mark && { mark }) };
  if (!mark && sentence) best.mark = { start: sentence.start, end: sentence.start };
  return hitOf(record, best, joined, []);
}

/** Where a folded run stands in the record's text. */
export function marksOf({ text }: FoldedRecord, run: string): Span[] {
  return placesOf(text, run);
}

function hitOf(
  record: StoredRecord,
  best: { anchor?: Anchor; mark?: Span },
  marks: Span[],
  titleMarks: Span[],
): Hit {
  const { id, kind, document, documentTitle, title, anchors } = record;
  const sentences = anchors.filter((anchor) => marks.some((mark) => within(mark, anchor)));
  return {
    id,
    kind,
    document,
    ...(documentTitle && { documentTitle }),
    title: partsOf(title, { start: 0, end: codePointLength(title) }, titleMarks),
    url: best.anchor ? `${record.url.replace(/#.*$/, '')}#${best.anchor.id}` : record.url,
    excerpt: excerptOf(record.text, best, marks),
    matches: marks.length,
    sentences: sentences.map((anchor) => anchor.id),
  };
}

/** Places of a run as find-in-page counts them: those that overlap an earlier one are left out. */
function placesOf(text: string, run: string): Span[] {
  const length = codePointLength(run);
  const places: Span[] = [];
  for (const start of indexesOf(text, run)) {
    if (start >= (places[places.length - 1]?.end ?? 0)) places.push({ start, end: start + length });
  }
  return places;
}

/** The same spans in order, with those that overlap joined. */
function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The first sentence that holds the most of what is sought, and the first mark in it. */
function bestPlace(
  anchors: readonly Anchor[],
  folded: FoldedRecord,
  runs: readonly string[],
  marks: readonly Span[],
): { anchor?: Anchor; mark?: Span } {
  let most = 0;
  let best: { anchor?: Anchor; mark?: Span } = marks[0] ? { mark: marks[0] } : {};
  for (const anchor of anchors) {
    const mark = marks.find((span) => within(span, anchor));
    if (!mark) continue;
    const sentence = sliceCodePoints(folded.text, anchor.start, anchor.end);
    const count = runs.filter((run) => sentence.includes(run)).length;
    if (count > most) {
      most = count;
      best = { anchor, mark };
    }
  }
  return best;
}

function within(mark: Span, { start, end }: Span): boolean {
  return mark.start >= start && mark.start < end;
}

/** A window of one block: from the sentence's beginning where that leaves the mark in view. */
function excerptOf(text: string, best: { anchor?: Anchor; mark?: Span }, marks: Span[]): Part[] {
  const at = best.mark?.start ?? 0;
  const block = blockAround(text, at);
  const sentence = Math.max(block.start, best.anchor?.start ?? block.start);
  const markEnd = best.mark?.end ?? at;
  const start = markEnd - sentence <= EXCERPT ? sentence : Math.max(sentence, at - EXCERPT / 4);
  const window = { start, end: Math.min(block.end, Math.max(markEnd, start + EXCERPT)) };
  const parts = partsOf(text, window, marks);
  if (window.start > block.start) parts.unshift({ text: '…', marked: false });
  if (window.end < block.end) parts.push({ text: '…', marked: false });
  return parts;
}

function blockAround(text: string, at: number): Span {
  const breaks = indexesOf(text, '\n');
  const before = breaks.filter((index) => index < at).pop();
  const after = breaks.find((index) => index >= at);
  return { start: before === undefined ? 0 : before + 1, end: after ?? codePointLength(text) };
}

function partsOf(text: string, { start, end }: Span, marks: readonly Span[]): Part[] {
  const parts: Part[] = [];
  let at = start;
  const push = (to: number, marked: boolean) => {
    if (to > at) parts.push({ text: sliceCodePoints(text, at, to), marked });
    at = Math.max(at, to);
  };
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    push(mark.start, false);
    push(Math.min(mark.end, end), true);
  }
  push(end, false);
  return parts;
}
