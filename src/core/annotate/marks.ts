import type { Edition } from '../model/edition.ts';
import type { Mark } from '../model/mark.ts';
import { marksOfReadings } from './mark-readings.ts';

/** Marks on the words of a clause: the first mention of each term, what the explainer quotes, variants, doubts. */
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
    ...marksOfReadings(edition, clause),
  ];
}

/** Marks on the words of a commentary's block: terms, and words that it shares with a clause. */
export function marksInBlock(edition: Edition, commentary: string, block: string): Mark[] {
  return [
    ...edition.mentions
      .filter((mention) => mention.commentary === commentary && mention.anchor === block)
      .filter(({ first }) => first)
      .map(({ term, start, end }): Mark => ({ layer: 'term', ref: term, start, end })),
    ...edition.ties
      .filter((tie) => tie.commentary === commentary && tie.block === block)
      .map(
        ({ start, end, evidence }): Mark => ({ layer: 'tie', ref: evidence.anchor, start, end }),
      ),
  ];
}
