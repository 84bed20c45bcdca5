import { inflateSync, strFromU8 } from 'fflate';
import { fromDenseText } from '../../one-file/dense-text.ts';

/**
 * What is packed in the file (see `pack.ts`), as text. Not by the browser's own `DecompressionStream`,
 * which came later than the oldest browsers that the file is for.
 */
export function unpacked(text: string): string {
  return strFromU8(inflateSync(fromDenseText(text)));
}
