/**
 * Seams that bend what they join. Pieces of the text may be put together where whole units are left
 * out, or where an ellipsis says so; but what is swallowed must not limit what is left, and words that
 * only say when or on what condition must not be given to a statement that the text does not limit so.
 */
import { Joint } from './comparable.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { isEdge } from './edges.ts';
import { adverbialKind, limitsAround } from './limits.ts';
import type { Limit, Sense } from './model.ts';
import type { Operation } from './operations.ts';
import { senseOfCut } from './sense.ts';

/** `list` with what each seam changes of the sense. */
export function judgeSeams(list: readonly Operation[], index: CorpusIndex): Operation[] {
  return list.map((operation, i) => {
    const [before, after] = [list[i - 1], list[i + 1]];
    if (operation.kind !== 'cut' && operation.kind !== 'joined') return operation;
    if (before?.kind !== 'kept' || after?.kind !== 'kept') return operation;
    const sense = seamSense(operation, before, after, index);
    return sense.length > 0 ? { ...operation, sense } : operation;
  });
}

function seamSense(
  { kind, text: [end, start] }: Operation,
  before: Operation,
  after: Operation,
  index: CorpusIndex,
): Sense[] {
  const [endsUnit, beginsUnit] = [isEdge(index, end), isEdge(index, start)];
  if (endsUnit) {
    const given = adverbialGiven(before, end, index);
    if (given && isGivenAway(given, kind, end, start, index)) {
      return [{ ...given, was: adverbialBefore(start, index) }];
    }
    if (beginsUnit) return [];
  }
  if (kind === 'cut' && !unitEdgeWithin(end, start, index)) {
    return senseOfCut(index.decode(end, start));
  }
  const lost = [
    ...(endsUnit ? [] : graveLimits(before, 'after', index)),
    ...(beginsUnit ? [] : graveLimits(after, 'before', index)),
  ];
  return lost.map(({ kind: touched, words }) => ({ kind: touched, was: words, now: '' }));
}

/** The time or condition with which a piece ends, when its statement is left out. */
function adverbialGiven(
  piece: Operation,
  end: number,
  index: CorpusIndex,
): Omit<Sense, 'was'> | undefined {
  const from = unitStart(end, index);
  if (from < piece.text[0] || closesSentence(end, index)) return undefined;
  const words = printedUnit({ from, to: end }, index);
  const kind = adverbialKind(words);
  return kind && TRANSFERS.test(words) ? { kind, now: words } : undefined;
}

/**
 * Whether the words before `end` are given to a statement that they do not limit in the text: a
 * condition holds for all of its sentence, a time only for what follows it there.
 */
function isGivenAway(
  { kind: touched }: Omit<Sense, 'was'>,
  kind: Operation['kind'],
  end: number,
  start: number,
  index: CorpusIndex,
): boolean {
  if (index.continues(end, start)) return false;
  if (start < end) return touched === 'number' || crossesSentence(start, end, index);
  return (
    crossesSentence(end, start, index) || (kind === 'joined' && !index.together(end - 1, start))
  );
}

/** Times, and conditions; the ground of a measure (按照…, 对…) may be shared. */
const TRANSFERS =
  /[\d〇一二三四五六七八九十](?:个)?(?:年|月|日|天|周|小时)|^(?:在|未?经|除|如|若|凡|符合|具备|确需|必要时|期满|届满|逾期)|的$/u;

function adverbialBefore(start: number, index: CorpusIndex): string {
  if (start === 0 || closesSentence(start, index)) return '';
  const words = printedUnit({ from: unitStart(start, index), to: start }, index);
  return adverbialKind(words) ? words : '';
}

function unitStart(end: number, index: CorpusIndex): number {
  let from = end - 1;
  while (from > 0 && !isEdge(index, from)) from--;
  return Math.max(0, from);
}

function printedUnit({ from, to }: Range, index: CorpusIndex): string {
  return from < to ? index.print(index.locate(from, to)) : '';
}

function closesSentence(position: number, index: CorpusIndex): boolean {
  return (
    ((index.joints[position] ?? 0) & Joint.sentenceEnd) !== 0 ||
    !index.together(position - 1, position)
  );
}

function crossesSentence(end: number, start: number, index: CorpusIndex): boolean {
  if (!index.together(end, start)) return true;
  for (let at = end; at <= start; at++) if (closesSentence(at, index)) return true;
  return false;
}

function unitEdgeWithin(end: number, start: number, index: CorpusIndex): boolean {
  for (let at = end + 1; at < start; at++) if (isEdge(index, at)) return true;
  return false;
}

function graveLimits(piece: Operation, side: Limit['side'], index: CorpusIndex): Limit[] {
  const place = index.locate(piece.text[0], piece.text[1]);
  return limitsAround(index.pointsOf(place.passage), place.span).list.filter(
    (limit) => limit.grave && limit.side === side,
  );
}
