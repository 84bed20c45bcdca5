import type { Edition } from '../model/edition.ts';
import type { Mark } from '../model/mark.ts';
import type { Tie } from '../model/tie.ts';

/** Marks on the words of a clause: the first mention of each term, and what the explainer quotes. */
export function marksInClause(edition: Edition, clause: string): Mark[] {
  const explainers = new Set(
    edition.commentary.filter(({ kind }) => kind === 'explainer').map(({ id }) => id),
  );
  return [
    ...edition.mentions
      .filter((mention) => mention.clause === clause && mention.first)
      .map(({ term, start, end }): Mark => ({ layer: 'term', ref: term, start, end })),
    ...edition.ties
      .filter(
        ({ evidence, commentary }) => evidence.clause === clause && explainers.has(commentary),
      )
      .map(({ commentary, block, evidence: { start, end } }): Mark => {
        return { layer: 'tie', ref: `${commentary}#${block}`, start, end };
      }),
  ];
}

/**
 * Marks on the words of a commentary's block: words that it shares with a clause, which lead there,
 * and terms outside them (inside, the clause explains the term).
 */
export function marksInBlock(edition: Edition, commentary: string, block: string): Mark[] {
  const ties = edition.ties.filter((tie) => tie.commentary === commentary && tie.block === block);
  const terms = edition.mentions
    .filter((mention) => mention.commentary === commentary && mention.anchor === block)
    .filter(
      ({ first, start, end }) => first && !ties.some((tie) => start < tie.end && tie.start < end),
    );
  return [
    ...terms.map(({ term, start, end }): Mark => ({ layer: 'term', ref: term, start, end })),
    ...ties.map(tieMark),
  ];
}

/** A tie as a mark on the commentary's words; it leads to the words of the text. */
export function tieMark({ kind, start, end, evidence }: Tie): Mark {
  const layer = kind === 'verbatim' ? 'tie' : 'paraphrase';
  return { layer, ref: evidence.anchor, start, end };
}
