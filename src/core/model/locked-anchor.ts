import type { FilePlace } from '../diagnostic.ts';

/**
 * `ids.lock`: every anchor ever published, one a line, with the words it stood for.
 *
 *     c6-3<TAB>支持高水平医院…        published, and in the text
 *     c6-9<TAB>→ c6-8<TAB>并入上一句    gone; readers are sent to c6-8
 *     c6-9<TAB>†<TAB>该句已删去        gone; nothing stands for it
 */
export interface LockedAnchor {
  address: string;
  /** Words it stood for when it was published; empty for addresses that are no text. */
  words: string;
  /** Set when the anchor is retired. */
  retired: { target: string | null; note: string } | null;
  place: FilePlace;
}
