import type { Clause } from '../model/clause.ts';
import type { Commentary, CommentaryBlock } from '../model/commentary.ts';
import type { Tie } from '../model/tie.ts';
import { anchorAt } from './resolve-quotation.ts';

/** Shorter runs are commonplaces (基本公共服务 stands everywhere) and justify nothing. */
const SHORTEST_RUN = 8;

const PUNCTUATION = /[^\p{L}\p{N}%]/u;

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
  return commentary.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => {
      const runs = clauses.flatMap((clause) => commonRuns(block, clause));
      return longestOnly(runs).map(({ clause, start, at, length }): Tie => {
        const says = Array.from(block.text)
          .slice(start, start + length)
          .join('');
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

interface Run {
  clause: Clause;
  /** Offset in the block and in the clause, and length, in code points. */
  start: number;
  at: number;
  length: number;
}

/** Maximal common runs, by the table of common suffix lengths. */
function commonRuns(block: CommentaryBlock, clause: Clause): Run[] {
  const said = Array.from(block.text);
  const text = Array.from(clause.text);
  const runs: Run[] = [];
  let previous = new Uint16Array(text.length + 1);
  for (let i = 1; i <= said.length; i++) {
    const current = new Uint16Array(text.length + 1);
    for (let j = 1; j <= text.length; j++) {
      if (said[i - 1] !== text[j - 1]) continue;
      current[j] = previous[j - 1]! + 1;
      const ends = i === said.length || j === text.length || said[i] !== text[j];
      if (!ends) continue;
      const length = current[j]!;
      runs.push(trim({ clause, start: i - length, at: j - length, length }, said));
    }
    previous = current;
  }
  const isEdge = (at: number): boolean => !text[at] || PUNCTUATION.test(text[at]);
  return runs.filter(
    ({ at, length }) => length >= SHORTEST_RUN && (isEdge(at - 1) || isEdge(at + length)),
  );
}

function trim(run: Run, said: readonly string[]): Run {
  let { start, at, length } = run;
  while (length > 0 && PUNCTUATION.test(said[start]!))
    [start, at, length] = [start + 1, at + 1, length - 1];
  while (length > 0 && PUNCTUATION.test(said[start + length - 1]!)) length--;
  return { clause: run.clause, start, at, length };
}

function longestOnly(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs.toSorted((a, b) => b.length - a.length || a.start - b.start)) {
    const overlaps = kept.some(
      ({ start, length }) => run.start < start + length && start < run.start + run.length,
    );
    if (!overlaps) kept.push(run);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
