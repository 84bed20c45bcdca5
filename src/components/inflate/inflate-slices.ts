import { Inflate } from 'fflate';

/** So many packed bytes at a time: of a few, at most a thousand times as many come. */
const SLICE = 4096;

/**
 * Unpacks raw deflate without the browser's help.
 * @param keep gets what comes of it, piece by piece, and may refuse more by throwing
 */
export function inflateSlices(packed: Uint8Array, keep: (chunk: Uint8Array) => void): void {
  const unpacking = new Inflate(keep);
  for (let at = 0; at < packed.length; at += SLICE) {
    unpacking.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
}
