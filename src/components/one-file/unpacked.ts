import { inflateSync, strFromU8 } from 'fflate';

/**
 * What is packed in the file (deflate without a header, in base64), as text. Not by the browser's own
 * `DecompressionStream`, which came later than the oldest browsers that the file is for.
 */
export function unpacked(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return strFromU8(inflateSync(bytes));
}
