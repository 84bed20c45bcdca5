import { OPEN_GAP, type Region, type Sequence, SUBSTITUTE } from './runs.ts';

/** Which ends of the base may be left over at no cost. */
export interface OpenEnds {
  head: boolean;
  tail: boolean;
}

const [MATCH, DELETE, INSERT] = [0, 1, 2] as const;
type State = typeof MATCH | typeof DELETE | typeof INSERT;
const FAR = 1e9;
/** A mark is sooner replaced by a mark than by a character. */
const MIXED = SUBSTITUTE + 1;

/**
 * Aligns a small region exactly: Gotoh's algorithm with affine gaps, so that one long omission or
 * addition is preferred to several short ones. Where two alignments cost the same, gaps fall late.
 * Takes time and memory proportional to the area of the region.
 * @param partner receives for each base token of the region that has an equal partner its index
 */
export function alignGap(
  base: Sequence,
  witness: Sequence,
  isMark: Uint8Array,
  region: Region,
  open: OpenEnds,
  partner: Int32Array,
): void {
  const rows = region.b1 - region.b0;
  const columns = region.w1 - region.w0;
  const width = columns + 1;
  // Two bits per state: from which state the best way into (row, column, state) comes.
  const from = new Uint8Array((rows + 1) * width);
  let above = firstRow(columns, from);
  let [bestEnd, endRow, endState] = [FAR, rows, MATCH as State];

  const considerEnd = (row: number, line: Float64Array): void => {
    if (!open.tail && row !== rows) return;
    for (const state of [DELETE, INSERT, MATCH] as const) {
      const value = line[columns * 3 + state]!;
      if (value < bestEnd) [bestEnd, endRow, endState] = [value, row, state];
    }
  };

  considerEnd(0, above);
  for (let row = 1; row <= rows; row++) {
    const line = new Float64Array(width * 3).fill(FAR);
    if (open.head) line[MATCH] = 0;
    else line[DELETE] = OPEN_GAP + row;
    from[row * width] = (row === 1 ? MATCH : DELETE) << 2;
    const token = base[region.b0 + row - 1]!;
    for (let column = 1; column <= columns; column++) {
      const other = witness[region.w0 + column - 1]!;
      const here = column * 3;
      const [match, matchFrom] = cheapest(above, here - 3, 0, 0);
      const [remove, removeFrom] = cheapest(above, here, DELETE, OPEN_GAP);
      const [insert, insertFrom] = cheapest(line, here - 3, INSERT, OPEN_GAP);
      line[here + MATCH] = match + price(token, other, isMark);
      line[here + DELETE] = remove + 1;
      line[here + INSERT] = insert + 1;
      from[row * width + column] = matchFrom | (removeFrom << 2) | (insertFrom << 4);
    }
    considerEnd(row, line);
    above = line;
  }

  let [row, column, state] = [endRow, columns, endState];
  while (row > 0 || column > 0) {
    if (column === 0 && open.head) return;
    const source = ((from[row * width + column]! >> (state * 2)) & 3) as State;
    if (state === MATCH) {
      row--;
      column--;
      const [b, w] = [region.b0 + row, region.w0 + column];
      if (base[b] === witness[w]) partner[b] = w;
    } else if (state === DELETE) row--;
    else column--;
    state = source;
  }
}

function firstRow(columns: number, from: Uint8Array): Float64Array {
  const line = new Float64Array((columns + 1) * 3).fill(FAR);
  line[MATCH] = 0;
  for (let column = 1; column <= columns; column++) {
    line[column * 3 + INSERT] = OPEN_GAP + column;
    from[column] = (column === 1 ? MATCH : INSERT) << 4;
  }
  return line;
}

/** The cheapest of the three states at `at`; leaving any but `same` costs `opening` (if a gap). */
function cheapest(
  line: Float64Array,
  at: number,
  same: State,
  opening: number,
): readonly [number, State] {
  let best = FAR * 2;
  let state: State = MATCH;
  for (const candidate of [DELETE, INSERT, MATCH] as const) {
    const value = line[at + candidate]! + (candidate === same ? 0 : opening);
    if (value < best) [best, state] = [value, candidate];
  }
  return [best, state];
}

function price(token: number, other: number, isMark: Uint8Array): number {
  if (token === other) return 0;
  return isMark[token] === isMark[other] ? SUBSTITUTE : MIXED;
}
