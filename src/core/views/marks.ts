import type { Edition } from '../model/edition.ts';
import type { Layer, Mark } from '../model/mark.ts';
import type { Evidence } from '../model/quotation.ts';
import type { Tie } from '../model/tie.ts';
import type { Span } from '../text/code-points.ts';
import { marksOfReadings } from './mark-readings.ts';

/** Marks on the words of a clause, of every layer; the reader chooses which are shown. */
export function marksInClause(edition: Edition, clause: string): Mark[] {
  const explainers = new Set(
    edition.commentary.filter(({ kind }) => kind === 'explainer').map(({ id }) => id),
  );
  const mark = (layer: Layer, ref: string, { start, end }: Span): Mark => ({
    layer,
    ref,
    start,
    end,
  });
  const here = ({ evidence }: { evidence: Evidence }): boolean => evidence.clause === clause;
  return [
    ...edition.mentions
      .filter((mention) => mention.clause === clause && mention.first)
      .map((mention) => mark('term', mention.term, mention)),
    ...edition.ties
      .filter((tie) => here(tie) && explainers.has(tie.commentary))
      .map(({ commentary, block, evidence }) => mark('tie', `${commentary}#${block}`, evidence)),
    ...edition.audiences.flatMap(({ id, mentions }) =>
      mentions
        .filter((mention) => mention.clause === clause)
        .map((mention) => mark('audience', id, mention)),
    ),
    ...edition.targets.filter(here).map(({ id, evidence }) => mark('target', id, evidence)),
    ...edition.progress.filter(here).map(({ term, evidence }) => mark('progress', term, evidence)),
    ...edition.reports.flatMap(({ id, ties }) =>
      ties.filter((tie) => tie.clause === clause).map((tie) => mark('practice', id, tie)),
    ),
    ...edition.references
      .filter((reference) => reference.clause === clause)
      .map(({ target: { document, anchor }, ...span }) =>
        mark('reference', `${document}/${anchor && `#${anchor}`}`, span),
      ),
    ...marksOfReadings(edition, clause),
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
