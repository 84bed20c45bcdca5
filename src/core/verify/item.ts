/** Puts a finding into the words of a report: places, edits, what they touch, what was folded. */
import type { Span } from '../text/code-points.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { findExact } from './cover.ts';
import type { Finding, Input } from './judge.ts';
import { limitingWordsIn } from './limiting-words.ts';
import { limitsAround } from './limits.ts';
import type { CorpusPlace, Edit, Item, Limit } from './model.ts';
import { foldedDifferences, type Pair } from './notes.ts';
import type { Operation } from './operations.ts';
import { narrowsWhom, SENSE_CONTEXT, senseOf, senseOfCut } from './sense.ts';

const MOST_PLACES = 20;
/** A modifier taken from what follows it, or given to it. */
const ATTRIBUTE = /^.{2,}的$/u;

/** The item that reports `finding`; clause claims are checked elsewhere (verifier.ts). */
export function itemOf(
  finding: Finding,
  kind: Item['kind'],
  input: Input,
  index: CorpusIndex,
): Item {
  const { verdict, from, to } = finding;
  const spanOf = (first: number, end: number): Span => inputSpan(input, from + first, from + end);
  const edits = finding.operations.map((_, i) => editOf(i, finding, input, index));
  const kept = finding.operations.filter((operation) => operation.kind === 'kept');
  const exact = finding.exact.slice(0, MOST_PLACES);
  const found =
    exact.length > 0
      ? exact.map((range) => index.locate(range.from, range.to))
      : stretches(finding.operations).map((range) => index.locate(range.from, range.to));
  const also =
    verdict === 'verbatim' || verdict === 'trimmed'
      ? findExact(input.codes.slice(from, to), index, index.commentary)
      : [];
  const span = spanOf(0, to - from);
  const { places, limits, ...readings } = limitsOf(finding, found, span, input, index);
  return {
    span,
    quoted: input.points.slice(span.start, span.end).join(''),
    kind,
    verdict: verdict === 'verbatim' && limits.some(({ grave }) => grave) ? 'clipped' : verdict,
    places,
    also: also.slice(0, MOST_PLACES).map((at) => index.locate(at, at + to - from)),
    edits,
    similarity: finding.similarity,
    reordered: kept.some((operation, i) => operation.text[0] < (kept[i - 1]?.text[1] ?? 0)),
    senseChanged: edits.some(({ sense }) => sense.length > 0),
    limits,
    ...readings,
    notes: notesOf(kept, finding, input, index),
  };
}

const HAS_WORDS = new Set(['verbatim', 'trimmed', 'altered']);
/** In code points: how far back a writer's own word still belongs to the quotation. */
const WRITERS_REACH = 24;

/**
 * What the text has just outside the words and the writer has not. Of several places the one that
 * limits them least comes first.
 */
function limitsOf(
  finding: Finding,
  places: CorpusPlace[],
  span: Span,
  input: Input,
  index: CorpusIndex,
): Pick<Item, 'places' | 'limits' | 'limited' | 'otherReading'> {
  const { operations: list } = finding;
  const [first, last] = [list[0], list.at(-1)];
  if (!HAS_WORDS.has(finding.verdict) || !first || !last) return { places, limits: [] };
  const missing = (place: CorpusPlace, side: Limit['side']): Limit[] =>
    limitsAround(index.pointsOf(place.passage), place.span).list.filter(
      (limit) => limit.side === side && !isSaid(limit, span, input),
    );
  if (finding.exact.length > 0) {
    const ranked = places
      .map((place) => ({
        place,
        limits: [...missing(place, 'before'), ...missing(place, 'after')],
      }))
      .sort((a, b) => gravity(a.limits) - gravity(b.limits));
    const [best] = ranked;
    if (!best) return { places, limits: [] };
    const bent = ranked.find(({ limits }) => gravity(limits) > 0);
    return {
      places: ranked.map(({ place }) => place),
      limits: best.limits,
      ...(best.limits.length > 0 && { limited: best.place }),
      ...(bent && gravity(best.limits) === 0 && { otherReading: bent }),
    };
  }
  const at = ({ text: [from, to] }: Operation): CorpusPlace => index.locate(from, to);
  const limits = [
    ...(first.kind === 'kept' ? missing(at(first), 'before') : []),
    ...(last.kind === 'kept' ? missing(at(last), 'after') : []),
  ];
  return { places, limits };
}

function gravity(limits: readonly Limit[]): number {
  return limits.filter(({ grave }) => grave).length;
}

/** Whether the writer says in other words, or outside the quotation marks, what limits the words. */
function isSaid({ side, words }: Limit, span: Span, { plain: points }: Input): boolean {
  const plain = words.replace(/[^\p{L}\p{N}%]/gu, '');
  if (side === 'after') {
    const next = points.slice(span.end, span.end + 12).join('');
    return next.replace(/^[^\p{L}\p{N}%。，；！？]+/u, '').startsWith(plain.slice(0, 2));
  }
  const before = points.slice(Math.max(0, span.start - WRITERS_REACH), span.start).join('');
  // A title that has the word does not say it of these words.
  const own = before
    .slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
    .replace(/(?:《|^)[^《》]*》/gu, '');
  const limiting = limitingWordsIn(plain).filter(({ cut }) => cut !== 'eases');
  if (limiting.length === 0) return own.includes(plain.replace(/的$/u, ''));
  return limiting.every(({ word }) => own.includes(word));
}

function editOf(number: number, finding: Finding, input: Input, index: CorpusIndex): Edit {
  const { from, operations: list } = finding;
  const { kind, input: range, text } = list[number]!;
  const here = inputSpan(input, from + range[0], from + range[1]);
  const inText = kind !== 'joined' && kind !== 'spliced' && text[1] > text[0];
  const place: CorpusPlace | undefined = inText ? index.locate(text[0], text[1]) : undefined;
  const edit: Edit = {
    kind,
    input: here,
    ...(place && { place }),
    now: input.points.slice(here.start, here.end).join(''),
    was: place ? index.print(place) : '',
    sense: [],
  };
  const gone = place ? index.decode(text[0], text[1]) : '';
  const { sense } = finding.operations[number]!;
  if (sense) edit.sense = sense;
  else if (kind === 'cut') {
    if (!edit.was.includes('。')) edit.sense = senseOfCut(gone);
  } else if (kind === 'added' || kind === 'dropped' || kind === 'replaced') {
    const before = keptText(list[number - 1], index).slice(-SENSE_CONTEXT);
    const after = keptText(list[number + 1], index).slice(0, SENSE_CONTEXT);
    const come = input.chars.slice(from + range[0], from + range[1]).join('');
    edit.sense = senseOf(before + gone + after, before + come + after);
    const whom = narrowsWhom(gone, after) !== narrowsWhom(come, after);
    if (edit.sense.length === 0 && kind !== 'replaced' && whom) {
      edit.sense = [{ kind: 'who', was: edit.was, now: edit.now }];
    } else if (edit.sense.length === 0 && kind !== 'replaced' && ATTRIBUTE.test(gone + come)) {
      edit.sense = [{ kind: 'scope', was: edit.was, now: edit.now }];
    }
  }
  return edit;
}

/** The kept characters next to an edit, which both sides have. */
function keptText(operation: Operation | undefined, index: CorpusIndex): string {
  return operation?.kind === 'kept' ? index.decode(operation.text[0], operation.text[1]) : '';
}

/** Text ranges compared, one for each stretch between joins. */
function stretches(list: readonly Operation[]): Range[] {
  const ranges: Range[] = [];
  let open = false;
  for (const { kind, text } of list) {
    const [from, to] = text;
    const breaks = kind === 'joined' || kind === 'spliced' || kind === 'cut';
    if (breaks) open = false;
    if (breaks || to === from) continue;
    const last = ranges.at(-1);
    if (open && last && last.to === from) last.to = to;
    else ranges.push({ from, to });
    open = true;
  }
  return ranges;
}

function notesOf(
  kept: readonly Operation[],
  finding: Finding,
  input: Input,
  index: CorpusIndex,
): Item['notes'] {
  const pairs: Pair[] = [];
  const texts: (readonly string[])[] = [];
  for (const operation of kept) {
    for (let i = 0; operation.input[0] + i < operation.input[1]; i++) {
      const { points, offset } = index.printed(operation.text[0] + i);
      const at = input.at[finding.from + operation.input[0] + i] ?? 0;
      pairs.push({ input: at, text: offset, adjacent: i > 0 });
      texts.push(points);
    }
  }
  return foldedDifferences(pairs, input.points, (pair) => texts[pair] ?? []);
}

/** The input's code points between two comparable positions; empty ranges sit before the second. */
function inputSpan(input: Input, from: number, to: number): Span {
  const start = input.at[from] ?? input.points.length;
  return { start, end: to > from ? (input.at[to - 1] ?? start) + 1 : start };
}
