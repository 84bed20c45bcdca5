import type { Audience } from '../model/audience.ts';
import type { Commentary } from '../model/commentary.ts';
import type { Principle } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';
import type { Mention, Term } from '../model/term.ts';
import type { Tie } from '../model/tie.ts';

/** All that bears on one clause. */
export interface ClauseNotes {
  principle: Principle | null;
  /** Terms in the order in which the clause first mentions them. */
  terms: { term: Term; mention: Mention }[];
  /** Passages of explainers that speak of it, with the words they share. */
  explained: CommentaryPassage[];
  /** Passages of other commentaries that quote it. */
  quoted: CommentaryPassage[];
  audiences: Audience[];
}

/** A block of a commentary and its ties to the clause. */
export interface CommentaryPassage {
  piece: Commentary;
  block: string;
  ties: Tie[];
}

/** Gathers what the edition says about a clause. */
export function notesOfClause(edition: Edition, clause: string): ClauseNotes {
  const principleId = edition.clauses.find(({ id }) => id === clause)?.principle;
  const passages = edition.commentary.flatMap((piece) =>
    piece.blocks.flatMap(({ id: block }): CommentaryPassage[] => {
      const ties = edition.ties.filter(
        (tie) =>
          tie.commentary === piece.id && tie.block === block && tie.evidence.clause === clause,
      );
      return ties.length > 0 ? [{ piece, block, ties }] : [];
    }),
  );
  return {
    principle: edition.document.principles.find(({ id }) => id === principleId) ?? null,
    terms: edition.mentions
      .filter((mention) => mention.clause === clause && mention.first)
      .flatMap((mention) => {
        const term = edition.terms.find(({ id }) => id === mention.term);
        return term ? [{ term, mention }] : [];
      }),
    explained: passages.filter(({ piece }) => piece.kind === 'explainer'),
    quoted: passages.filter(({ piece }) => piece.kind !== 'explainer'),
    audiences: edition.audiences.filter(({ mentions }) =>
      mentions.some((mention) => mention.clause === clause),
    ),
  };
}
