import type { CorpusIndex } from './corpus-index.ts';
import { cutsNumber, negationBefore } from './edges.ts';
import type { Operation } from './operations.ts';

/** `list` with what is left out at its ends although it belongs to what is kept there. */
export function withLostEnds(list: readonly Operation[], index: CorpusIndex): Operation[] {
  const result = [...list];
  const [first] = list;
  const last = list.at(-1);
  if (first?.kind === 'kept') {
    const [begin] = first.text;
    let from = begin;
    while (cutsNumber(index, from)) from--;
    from -= negationBefore(index, from);
    const at = first.input[0];
    if (from < begin) result.unshift({ kind: 'dropped', input: [at, at], text: [from, begin] });
  }
  if (last?.kind === 'kept') {
    const [, end] = last.text;
    let to = end;
    while (cutsNumber(index, to)) to++;
    const at = last.input[1];
    if (to > end) result.push({ kind: 'dropped', input: [at, at], text: [end, to] });
  }
  return result;
}
