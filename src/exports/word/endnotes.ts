import type { Edition } from '../../core/model/edition.ts';
import type { Span } from '../../core/text/code-points.ts';
import { longDate } from '../../core/text/long-date.ts';
import { RIGHTS } from '../colophon.ts';
import { explanation } from '../noted-text.ts';
import { notesOf } from '../notes.ts';

/** An endnote on the words before `end`; offsets are code points in the text of the clause. */
export interface Endnote extends Span {
  /** From 2 on, through the whole text: the first stands at the title and says whose words these are. */
  number: number;
  clause: string;
  says: string;
}

/** What the first endnote says, at the title. */
export function firstEndnote({ document }: Edition): string {
  const { version, date } = document.edition;
  return `〔编者注〕正文是原文，一字未改；尾注和它们的编号是条分缕析的编者所加，不是官方解释。版本 ${version}，${longDate(date)}。${RIGHTS}`;
}

/** The explanations of terms and the plain words of sentences, in the order of the places they are on. */
export function endnotesOf(edition: Edition): Endnote[] {
  const terms = notesOf(edition);
  const spoken = edition.clauses.flatMap(({ id: clause, sentences }) =>
    sentences.flatMap(({ id, start, end }) => {
      const found = edition.plain.find(({ sentence }) => sentence === id);
      return found ? [{ clause, start, end, says: `〔句解〕${found.plain}` }] : [];
    }),
  );
  const order = new Map(edition.clauses.map(({ id }, at) => [id, at]));
  const places = [...terms, ...spoken].toSorted(
    (a, b) => order.get(a.clause)! - order.get(b.clause)! || a.end - b.end,
  );
  const numberOfTerm = new Map<number, number>();
  return places.map((place, at) => {
    const { clause, start, end } = place;
    const number = at + 2;
    if (!('term' in place)) return { clause, start, end, number, says: place.says };
    numberOfTerm.set(place.number, number);
    // The first note on a term stands before the others.
    const sameAs = place.sameAs === null ? null : numberOfTerm.get(place.sameAs)!;
    const says = `〔编者注〕${place.term.term}：${explanation({ ...place, sameAs })}`;
    return { clause, start, end, number, says };
  });
}
