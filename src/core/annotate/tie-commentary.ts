import { commonRuns, edgesOf, longestOnly } from '../compare/common-runs.ts';
import type { Clause } from '../model/clause.ts';
import type { Commentary, CommentaryBlock } from '../model/commentary.ts';
import type { Tie } from '../model/tie.ts';
import { anchorAt } from './resolve-quotation.ts';

/** Shorter runs are commonplaces (基本公共服务 stands everywhere) and justify nothing. */
const SHORTEST_RUN = 8;

/**
 * The words that a commentary shares with a clause: maximal runs of the same characters, at least
 * eight of them, punctuation at either end left off, and at least one end at a punctuation mark of
 * the clause (a run out of the middle of two phrases says nothing). Of runs that overlap in the commentary only
 * the longest is kept, so that every word of it is tied to one clause.
 */
export function tieCommentary(
  commentary: Commentary,
  clauses: readonly Clause[],
  principleOf: (block: CommentaryBlock) => string | null,
): Tie[] {
  const texts = clauses.map((clause) => ({ clause, text: Array.from(clause.text) }));
  return commentary.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => {
      const said = Array.from(block.text);
      const runs = texts.flatMap(({ clause, text }) =>
        commonRuns(said, text, SHORTEST_RUN)
          .filter((run) => edgesOf(run, text) > 0)
          .map((run) => ({ ...run, clause })),
      );
      return longestOnly(runs).map(({ clause, start, at, length }): Tie => {
        const says = said.slice(start, start + length).join('');
        return {
          kind: 'verbatim',
          commentary: commentary.id,
          block: block.id,
          start,
          end: start + length,
          says,
          evidence: {
            clause: clause.id,
            anchor: anchorAt(clause, at),
            start: at,
            end: at + length,
            quote: says,
          },
          principle: principleOf(block),
        };
      });
    });
}
