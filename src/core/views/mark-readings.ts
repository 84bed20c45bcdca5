import type { Edition } from '../model/edition.ts';
import type { Mark } from '../model/mark.ts';
import { codePointLength } from '../text/code-points.ts';
import { isDebris } from './variants-of.ts';

/**
 * Marks on the words of a clause where witnesses depart, and where the editors doubt. Where a
 * witness has more than the text, the character beside the point is marked. Debris of the page is
 * no matter of the text and is not marked.
 */
export function marksOfReadings({ apparatus, clauses, doubts }: Edition, clause: string): Mark[] {
  const length = codePointLength(clauses.find(({ id }) => id === clause)?.text ?? '');
  const places = apparatus?.places.filter(({ block }) => block === clause) ?? [];
  return [
    ...places
      .filter((place) => !isDebris(apparatus!, place))
      .map(({ id, span: { start, end } }): Mark => {
        const from = start === end ? Math.max(0, start - 1) : start;
        return {
          layer: 'variant',
          ref: id,
          start: from,
          end: Math.min(length, Math.max(end, from + 1)),
        };
      }),
    ...doubts
      .filter(({ evidence }) => evidence.clause === clause)
      .map(({ evidence: { anchor, start, end } }): Mark => {
        return { layer: 'doubt', ref: anchor, start, end };
      }),
  ];
}
