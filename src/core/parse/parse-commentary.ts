import type { Block } from '../model/block.ts';
import type { CommentaryBlock } from '../model/commentary.ts';

/**
 * Gives every block of a commentary its anchor: headings named in `anchors` have their own id, other
 * headings count h1, h2 …, paragraphs p1, p2 …
 * @param anchors id → the words of the heading
 */
export function parseCommentary(
  blocks: readonly Block[],
  anchors: Readonly<Record<string, string>>,
): CommentaryBlock[] {
  const idOf = new Map(Object.entries(anchors).map(([id, words]) => [words, id]));
  const counts = { heading: 0, paragraph: 0 };
  let under: string | null = null;
  return blocks.map(({ kind: read, depth, text }) => {
    // Prose has no tables (`check/rules/unsupported-markup.ts`).
    const kind = read === 'heading' ? 'heading' : 'paragraph';
    counts[kind]++;
    const named = kind === 'heading' ? idOf.get(text) : undefined;
    if (kind === 'heading') under = named ?? null;
    const id = named ?? `${kind === 'heading' ? 'h' : 'p'}${counts[kind]}`;
    return { id, kind, depth, text, under };
  });
}
