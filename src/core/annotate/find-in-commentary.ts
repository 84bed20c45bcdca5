import { unknownCommentary } from '../check/rules/unknown-commentary.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import type { Commentary, CommentaryBlock } from '../model/commentary.ts';
import type { Span } from '../text/code-points.ts';
import { findOnce } from './resolve-quotation.ts';

/**
 * The block of a commentary that has the quoted words, and where in it, in code points. Reports a
 * commentary that does not exist, and words that are not found.
 * @param places where in the file the commentary and the words are named
 */
export function findInCommentary(
  id: string,
  quote: string,
  commentary: readonly Commentary[],
  places: { commentary: FilePlace; says: FilePlace },
  diagnostics: Diagnostics,
): (Span & { block: CommentaryBlock }) | null {
  const piece = commentary.find((candidate) => candidate.id === id);
  if (!piece) {
    const known = commentary.map((candidate) => candidate.id);
    diagnostics.add(unknownCommentary, places.commentary, { commentary: id, known });
    return null;
  }
  const block = piece.blocks.find(({ text }) => text.includes(quote));
  const text = block?.text ?? piece.blocks.map(({ text }) => text).join('\n');
  const span = findOnce({ quote }, text, id, [], places.says, diagnostics);
  return span && block ? { block, ...span } : null;
}
