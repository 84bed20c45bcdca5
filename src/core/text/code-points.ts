/**
 * Offsets in an Edition count Unicode code points over NFC text (W3C Web Annotation leaves the
 * unit open; we fix it here once), while JavaScript strings count UTF-16 units. These are the only
 * places where the two meet.
 */

/** A half-open range of code points: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

const ASTRAL = /[\ud800-\udfff]/;

/** Number of code points in `text`. */
export function codePointLength(text: string): number {
  return ASTRAL.test(text) ? Array.from(text).length : text.length;
}

/** The words of `text` between two code-point offsets. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  return ASTRAL.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
}

/** Code-point offset of a UTF-16 offset into `text`. */
export function toCodePointOffset(text: string, utf16Offset: number): number {
  return codePointLength(text.slice(0, utf16Offset));
}

/** Code-point offsets of every occurrence of `needle` in `text`, overlapping ones included. */
export function indexesOf(text: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    found.push(toCodePointOffset(text, at));
  }
  return found;
}
