/** From a chain of shared runs to the whole comparison: what is kept, altered, cut and joined. */
import { align, type Step } from './align.ts';
import { isLocal } from './chain.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { hasEllipsis, type Run } from './cover.ts';
import { isEdge, withLostEnds } from './edges.ts';
import { sentenceEnd, sentenceStart } from './ends.ts';
import type { EditKind } from './model.ts';

/** An edit in comparable characters: half-open ranges of the unit and of the corpus. */
export interface Operation {
  kind: EditKind;
  input: [number, number];
  text: [number, number];
}

/** How far before or after the outermost runs the text is searched for the rest of the input. */
const SLACK = 4;
/** A single kept character between alterations of this length in all is chance. */
const CHANCE = 4;
/** Fewer characters between two marks are not worth explaining as a cut. */
const SHORTEST_CUT = 4;

/**
 * Operations over the whole of `codes`.
 * @param joints `Joint` flags of the input before each character and at the end
 * @param chain non-empty
 */
export function operations(
  codes: string,
  joints: readonly number[],
  chain: readonly Run[],
  index: CorpusIndex,
): Operation[] {
  const list: Operation[] = [];
  const push = (kind: EditKind, input: [number, number], text: [number, number]): void => {
    const last = list.at(-1);
    const adjacent = last?.kind === kind && last.input[1] === input[0] && last.text[1] === text[0];
    if (last && adjacent) {
      last.input[1] = input[1];
      last.text[1] = text[1];
    } else {
      list.push({ kind, input, text });
    }
  };
  const fill = (steps: readonly Step[], inputFrom: number, textFrom: number, cut?: Range): void => {
    let i = inputFrom;
    let t = textFrom;
    const skip = (): void => {
      if (t !== cut?.from) return;
      list.push({ kind: 'cut', input: [i, i], text: [cut.from, cut.to] });
      t = cut.to;
    };
    for (const step of steps) {
      skip();
      const iTo = step === 'dropped' ? i : i + 1;
      const tTo = step === 'added' ? t : t + 1;
      push(step, [i, iTo], [t, tTo]);
      [i, t] = [iTo, tTo];
    }
    skip();
  };

  // What is added before or after words that end at punctuation replaces nothing.
  const atEnd = (steps: Step[], position: number): Step[] =>
    steps.includes('kept') || !isEdge(index, position)
      ? steps
      : steps.filter((step) => step !== 'dropped').map(() => 'added');

  const first = chain[0]!;
  const headFrom = sentenceStart(index, first.at, first.input + SLACK);
  const before = index.codes.slice(headFrom, first.at);
  const head = atEnd(align(codes.slice(0, first.input), before, true), first.at);
  fill(head, 0, first.at - head.filter((step) => step !== 'added').length);
  chain.forEach((run, i) => {
    push('kept', [run.input, run.input + run.length], [run.at, run.at + run.length]);
    const inputEnd = run.input + run.length;
    const textEnd = run.at + run.length;
    const next = chain[i + 1];
    if (!next) {
      const rest = codes.slice(inputEnd);
      const textTo = sentenceEnd(index, textEnd, rest.length + SLACK);
      const tail = align(rest, index.codes.slice(textEnd, textTo), false, true);
      fill(atEnd(tail, textEnd), inputEnd, textEnd);
    } else if (isLocal(textEnd, next.at, index)) {
      const size = next.input - inputEnd;
      const cut = size > 0 ? unitsLeftOut({ from: textEnd, to: next.at }, size, index) : undefined;
      const [from, to] = cut ? [cut.from, cut.to] : [next.at, next.at];
      const between = index.codes.slice(textEnd, from) + index.codes.slice(to, next.at);
      fill(align(codes.slice(inputEnd, next.input), between), inputEnd, textEnd, cut);
    } else {
      if (next.input > inputEnd) push('added', [inputEnd, next.input], [textEnd, textEnd]);
      if (next.input > inputEnd || !index.continues(textEnd, next.at)) {
        list.push({ kind: 'joined', input: [next.input, next.input], text: [textEnd, next.at] });
      }
    }
  });
  return withLostEnds(judgeCuts(withoutChance(list), codes, joints, index), index);
}

/**
 * In a gap of the text that is much longer than the input's, the whole comma-delimited units whose
 * omission leaves about as many characters as the input has there.
 */
function unitsLeftOut(gap: Range, size: number, index: CorpusIndex): Range | undefined {
  const edges: number[] = [];
  for (let at = gap.from; at <= gap.to; at++) if (isEdge(index, at)) edges.push(at);
  let best: Range | undefined;
  let least = Math.max(2, size / 2) + 1;
  edges.forEach((from, i) => {
    for (const to of edges.slice(i + 1)) {
      const rest = gap.to - gap.from - (to - from);
      const misfit = Math.abs(rest - size);
      if (to - from < SHORTEST_CUT || misfit >= least) continue;
      [best, least] = [{ from, to }, misfit];
    }
  });
  return best;
}

const ALTERED = new Set<EditKind>(['added', 'dropped', 'replaced']);

/** Joins neighbouring alterations into one, swallowing single kept characters among them. */
function withoutChance(list: readonly Operation[]): Operation[] {
  const result: Operation[] = [];
  list.forEach((operation, i) => {
    const last = result.at(-1);
    const next = list[i + 1];
    const altered = ALTERED.has(operation.kind);
    const chance =
      operation.kind === 'kept' &&
      operation.input[1] - operation.input[0] === 1 &&
      last !== undefined &&
      next !== undefined &&
      ALTERED.has(last.kind) &&
      ALTERED.has(next.kind) &&
      extent(last) + extent(next) >= CHANCE;
    if (last && ALTERED.has(last.kind) && (altered || chance)) {
      last.input = [last.input[0], operation.input[1]];
      last.text = [last.text[0], operation.text[1]];
      last.kind = kindOf(last);
    } else {
      result.push({ ...operation });
    }
  });
  return result;
}

function extent({ input, text }: Operation): number {
  return Math.max(input[1] - input[0], text[1] - text[0]);
}

function kindOf({ input, text }: Operation): EditKind {
  if (input[0] === input[1]) return 'dropped';
  return text[0] === text[1] ? 'added' : 'replaced';
}

/**
 * Tells honest cuts and joins from dropped words and splices. Where the pieces share characters
 * the seam can be drawn at several places; it is drawn where it is honest, if there is such a place.
 */
function judgeCuts(
  list: Operation[],
  codes: string,
  joints: readonly number[],
  index: CorpusIndex,
): Operation[] {
  list.forEach((operation, i) => {
    const before = list[i - 1];
    const after = list[i + 1];
    if (operation.kind !== 'dropped' && operation.kind !== 'joined') return;
    const shift =
      before?.kind === 'kept' && after?.kind === 'kept'
        ? honestShift(before, after, codes, joints, index)
        : honestAt(operation.input[0], operation.text, joints, index)
          ? 0
          : undefined;
    if (shift === undefined) {
      if (operation.kind === 'joined') operation.kind = 'spliced';
      return;
    }
    if (operation.kind === 'dropped') operation.kind = 'cut';
    if (!before || !after || shift === 0) return;
    before.input[1] += shift;
    before.text[1] += shift;
    operation.input = [operation.input[0] + shift, operation.input[1] + shift];
    operation.text = [operation.text[0] + shift, operation.text[1] + shift];
    after.input[0] += shift;
    after.text[0] += shift;
  });
  return list.filter(({ kind, input }) => kind !== 'kept' || input[1] > input[0]);
}

function honestAt(
  input: number,
  [end, start]: readonly [number, number],
  joints: readonly number[],
  index: CorpusIndex,
): boolean {
  return hasEllipsis(joints, input) || (isEdge(index, end) && isEdge(index, start));
}

/** How far the seam between two kept pieces must move to be honest; undefined when it cannot be. */
function honestShift(
  before: Operation,
  after: Operation,
  codes: string,
  joints: readonly number[],
  index: CorpusIndex,
): number | undefined {
  const seam = before.input[1];
  const end = before.text[1];
  const start = after.text[0];
  const honest = (shift: number): boolean =>
    honestAt(seam + shift, [end + shift, start + shift], joints, index);
  if (honest(0)) return 0;
  for (let shift = 1; shift < after.input[1] - seam; shift++) {
    if (codes[seam + shift - 1] !== index.codes[end + shift - 1]) break;
    if (honest(shift)) return shift;
  }
  for (let shift = -1; shift > before.input[0] - seam; shift--) {
    if (codes[seam + shift] !== index.codes[start + shift]) break;
    if (honest(shift)) return shift;
  }
  return undefined;
}
