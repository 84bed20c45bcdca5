import type { Numbered, NumberingKind } from '../../model/numbered.ts';
import { CHINESE_NUMERAL, parseNumeral } from '../../text/numerals.ts';

/** One kind of official numbering; `examples` are its tests. */
export interface Numbering {
  kind: NumberingKind;
  /** Matches the number at the head of a line; its groups are the numerals. */
  pattern: RegExp;
  /** A line, then the number that stands at its head; null where none of this kind does. */
  examples: readonly (
    | readonly [line: string, label: string, ...values: number[]]
    | readonly [line: string, none: null]
  )[];
}

/** Chinese or Arabic numeral, as a group. */
export const NUMERAL = `(${CHINESE_NUMERAL}|[0-9０-９]+)`;
/** Chinese numeral, as a group. */
export const CHINESE = `(${CHINESE_NUMERAL})`;
/** Arabic numeral of at most three digits, as a group. */
export const ARABIC = '([0-9０-９]{1,3})';

/** The number of this kind at the head of a line, or null. */
export function numberOf({ kind, pattern }: Numbering, line: string): Numbered | null {
  const match = pattern.exec(line);
  if (!match) return null;
  const values = match.slice(1).flatMap((group) => (group ? group.split('.') : []));
  const [first, ...others] = values.map((numeral) => parseNumeral(numeral));
  if (first == null || others.includes(null)) return null;
  return {
    kind,
    label: match[0].trimEnd(),
    values: [first, ...(others as number[])],
    rest: line.slice(match[0].length).trim(),
  };
}
