import { comparand, sharedWords, THRESHOLDS } from '../compare/shared-words.ts';
import type { Clause } from '../model/clause.ts';
import type { Commentary, CommentaryBlock } from '../model/commentary.ts';
import type { Tie } from '../model/tie.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { anchorAt } from './resolve-quotation.ts';

/**
 * The words that a commentary shares with a clause (`compare/shared-words.ts`), so that every word
 * of it is tied to one clause at most.
 * @param names titles of the document, which are not its words
 */
export function tieCommentary(
  commentary: Commentary,
  clauses: readonly Clause[],
  principleOf: (block: CommentaryBlock) => string | null,
  names: readonly string[] = [],
): Tie[] {
  const texts = clauses.map(({ text }) => comparand(text));
  return commentary.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) =>
      sharedWords(comparand(block.text, names), texts, THRESHOLDS.tie).map((shared): Tie => {
        const clause = clauses[shared.text]!;
        const { said, at } = shared;
        return {
          kind: 'verbatim',
          commentary: commentary.id,
          block: block.id,
          ...said,
          says: sliceCodePoints(block.text, said.start, said.end),
          evidence: {
            clause: clause.id,
            anchor: anchorAt(clause, at.start),
            ...at,
            quote: sliceCodePoints(clause.text, at.start, at.end),
          },
          principle: principleOf(block),
        };
      }),
    );
}
