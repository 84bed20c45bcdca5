/** From a chain of shared runs to the whole comparison: what is kept, altered, cut and joined. */
import { alignGap } from '../compare/gap.ts';
import type { Run } from '../compare/runs.ts';
import { isLocal } from './chain.ts';
import type { CorpusIndex, Range } from './corpus-index.ts';
import { hasEllipsis } from './cover.ts';
import { isEdge } from './edges.ts';
import { sentenceEnd, sentenceStart } from './ends.ts';
import type { EditKind, Sense } from './model.ts';

/** One column of an alignment. */
type Step = 'kept' | 'replaced' | 'added' | 'dropped';

/** Larger gaps are not worth their time: everything is then taken as replaced. */
const MOST_CELLS = 40_000;

/** An edit in comparable characters: half-open ranges of the unit and of the corpus. */
export interface Operation {
  kind: EditKind;
  input: [number, number];
  text: [number, number];
  /** What a seam changes of the sense (see seams.ts); other edits are judged by their words. */
  sense?: Sense[];
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
  const fill = (
    columns: readonly Step[],
    inputFrom: number,
    textFrom: number,
    cut?: Range,
  ): void => {
    let i = inputFrom;
    let t = textFrom;
    const skip = (): void => {
      if (t !== cut?.from) return;
      list.push({ kind: 'cut', input: [i, i], text: [cut.from, cut.to] });
      t = cut.to;
    };
    for (const step of columns) {
      skip();
      const iTo = step === 'dropped' ? i : i + 1;
      const tTo = step === 'added' ? t : t + 1;
      push(step, [i, iTo], [t, tTo]);
      [i, t] = [iTo, tTo];
    }
    skip();
  };

  // What is added before or after words that end at punctuation replaces nothing.
  const atEnd = (columns: Step[], position: number): Step[] =>
    columns.includes('kept') || !isEdge(index, position)
      ? columns
      : columns.filter((step) => step !== 'dropped').map(() => 'added');

  const first = chain[0]!;
  const headFrom = sentenceStart(index, first.at, first.said + SLACK);
  const before = index.codes.slice(headFrom, first.at);
  const head = atEnd(
    steps(codes.slice(0, first.said), before, { head: true, tail: false }),
    first.at,
  );
  fill(head, 0, first.at - head.filter((step) => step !== 'added').length);
  chain.forEach((run, i) => {
    push('kept', [run.said, run.said + run.length], [run.at, run.at + run.length]);
    const inputEnd = run.said + run.length;
    const textEnd = run.at + run.length;
    const next = chain[i + 1];
    if (!next) {
      const rest = codes.slice(inputEnd);
      const textTo = sentenceEnd(index, textEnd, rest.length + SLACK);
      const tail = steps(rest, index.codes.slice(textEnd, textTo), { head: false, tail: true });
      fill(atEnd(tail, textEnd), inputEnd, textEnd);
    } else if (isLocal(textEnd, next.at, index)) {
      const size = next.said - inputEnd;
      const cut = size > 0 ? unitsLeftOut({ from: textEnd, to: next.at }, size, index) : undefined;
      const [from, to] = cut ? [cut.from, cut.to] : [next.at, next.at];
      const between = index.codes.slice(textEnd, from) + index.codes.slice(to, next.at);
      fill(steps(codes.slice(inputEnd, next.said), between), inputEnd, textEnd, cut);
    } else {
      if (next.said > inputEnd) push('added', [inputEnd, next.said], [textEnd, textEnd]);
      if (next.said > inputEnd || !index.continues(textEnd, next.at)) {
        list.push({ kind: 'joined', input: [next.said, next.said], text: [textEnd, next.at] });
      }
    }
  });
  return judgeCuts(withoutChance(list), codes, joints, index);
}

/**
 * Steps that turn `text` into `input`, in order, with as few gaps as can be.
 * @param open text before the first, or after the last, aligned character costs nothing and is left out
 */
function steps(input: string, text: string, open = { head: false, tail: false }): Step[] {
  if ((input.length + 1) * (text.length + 1) > MOST_CELLS) {
    const dropped = open.head || open.tail ? 0 : text.length;
    return [...Array<Step>(input.length).fill('added'), ...Array<Step>(dropped).fill('dropped')];
  }
  const partner = new Int32Array(text.length).fill(-1);
  const region = { b0: 0, b1: text.length, w0: 0, w1: input.length };
  alignGap(numbersOf(text), numbersOf(input), NO_MARKS, region, open, partner);
  const result: Step[] = [];
  let from = open.head ? partner.findIndex((i) => i !== -1) : 0;
  let to = text.length;
  if (open.tail) for (to = text.length; to > 0 && partner[to - 1] === -1; ) to--;
  const aligned = from !== -1 && to > 0;
  const first = aligned ? (partner[from] ?? -1) : -1;
  // What is said before the first and after the last aligned character stands for as much of the text.
  if (open.head)
    from = aligned
      ? Math.max(0, from - Math.max(0, first))
      : text.length - Math.min(text.length, input.length);
  if (open.tail) {
    const rest = input.length - (aligned ? (partner[to - 1] ?? -1) + 1 : 0);
    to = Math.min(text.length, (aligned ? to : 0) + rest);
  }
  let i = 0;
  const between = (inputTo: number, textFrom: number, textTo: number): void => {
    const [come, gone] = [inputTo - i, textTo - textFrom];
    const both = Math.min(come, gone);
    result.push(
      ...Array<Step>(both).fill('replaced'),
      ...Array<Step>(come - both).fill('added'),
      ...Array<Step>(gone - both).fill('dropped'),
    );
    i = inputTo;
  };
  let t = from;
  for (let at = from; at < to; at++) {
    const other = partner[at] ?? -1;
    if (other === -1) continue;
    between(other, t, at);
    result.push('kept');
    [i, t] = [other + 1, at + 1];
  }
  between(input.length, t, to);
  return result;
}

/** Codes are letters only. */
const NO_MARKS = new Uint8Array(0x10000);

function numbersOf(codes: string): Int32Array {
  return Int32Array.from(codes, (code) => code.charCodeAt(0));
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
