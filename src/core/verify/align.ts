/** The least edits between two short strings of codes: what fills the gaps between shared runs. */

/** One column of an alignment. */
export type Step = 'kept' | 'replaced' | 'added' | 'dropped';

/** Larger tables are not worth their time: everything is then taken as replaced. */
const MOST_CELLS = 40_000;

/**
 * Steps that turn `text` into `input`, in order (Levenshtein; a replacement is preferred to an
 * addition and a loss).
 * @param freeStart when true, text before the first aligned character costs nothing and is left out
 * @param freeEnd likewise after the last
 */
export function align(input: string, text: string, freeStart = false, freeEnd = false): Step[] {
  const rows = input.length;
  const columns = text.length;
  if ((rows + 1) * (columns + 1) > MOST_CELLS) return wholesale(rows, columns, freeStart, freeEnd);
  const width = columns + 1;
  const cost = new Uint16Array((rows + 1) * width);
  for (let c = 1; c <= columns; c++) cost[c] = freeStart ? 0 : c;
  for (let r = 1; r <= rows; r++) {
    cost[r * width] = r;
    for (let c = 1; c <= columns; c++) {
      const here = r * width + c;
      const same = input[r - 1] === text[c - 1] ? 0 : 1;
      cost[here] = Math.min(
        (cost[here - width - 1] ?? 0) + same,
        (cost[here - width] ?? 0) + 1,
        (cost[here - 1] ?? 0) + 1,
      );
    }
  }
  let c = columns;
  if (freeEnd) {
    for (let end = columns; end >= 0; end--) {
      if ((cost[rows * width + end] ?? 0) < (cost[rows * width + c] ?? 0)) c = end;
    }
  }
  const steps: Step[] = [];
  for (let r = rows; r > 0 || c > 0; ) {
    if (r === 0 && freeStart) break;
    const here = cost[r * width + c] ?? 0;
    const same = r > 0 && c > 0 && input[r - 1] === text[c - 1];
    if (r > 0 && c > 0 && here === (cost[(r - 1) * width + c - 1] ?? 0) + (same ? 0 : 1)) {
      steps.push(same ? 'kept' : 'replaced');
      r--;
      c--;
    } else if (r > 0 && here === (cost[(r - 1) * width + c] ?? 0) + 1) {
      steps.push('added');
      r--;
    } else {
      steps.push('dropped');
      c--;
    }
  }
  return steps.reverse();
}

function wholesale(rows: number, columns: number, freeStart: boolean, freeEnd: boolean): Step[] {
  const dropped = freeStart || freeEnd ? 0 : columns;
  return [...Array<Step>(rows).fill('added'), ...Array<Step>(dropped).fill('dropped')];
}
