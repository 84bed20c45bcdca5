import { toChineseNumeral } from '../text/numerals.ts';
import type { Outline, OutlineClause, OutlineSection } from './outline.ts';

/** A place that a reference names. */
export interface NamedPlace {
  document: string;
  /** Address without the site's base: `minsheng-2025/c6/#c6-3`. */
  url: string;
  /** Id of the element: clause, section or sentence; empty for a page without one. */
  anchor: string;
  /** Id of the last element of a range; null where it is one. */
  to: string | null;
  /** As readers say it: （六）推进优质医疗卫生资源共享 第 3 句. */
  name: string;
}

/** The place of an id that an outline has; null where it has none. */
export function placeAt(anchor: string, outline: Outline): NamedPlace | null {
  for (const clause of outline.clauses) {
    if (clause.id === anchor) return clausePlace(clause, outline);
    if (clause.parts?.some(({ id }) => id === anchor)) return partPlace(clause, anchor, outline);
    const number = anchor.startsWith(`${clause.id}-`)
      ? /^[1-9]\d*$/.exec(anchor.slice(clause.id.length + 1))
      : null;
    if (number && Number(number[0]) <= clause.sentences) {
      return sentencePlace(clause, outline, Number(number[0]));
    }
  }
  const section = outline.sections.find(({ id }) => id === anchor);
  return section ? sectionPlace(section, outline) : null;
}

const PART_NAMES: Record<string, (number: number) => string> = {
  p: (number) => `第 ${number} 款`,
  i: (number) => `第（${toChineseNumeral(number)}）项`,
  m: (number) => `第 ${number} 目`,
};

/** A 款, 项 or 目 by its id: `c2-p2-i1`. */
export function partPlace(clause: OutlineClause, id: string, outline: Outline): NamedPlace {
  const whole = clausePlace(clause, outline);
  const names = [...id.slice(clause.id.length).matchAll(/-([pim])(\d+)/g)].map(([, unit, number]) =>
    PART_NAMES[unit!]!(Number(number)),
  );
  const url = `${pageOf(clause.id, outline)}#${id}`;
  return { ...whole, url, anchor: id, name: `${whole.name} ${names.join('')}` };
}

export function wholeOf({ id, titles }: Outline): NamedPlace {
  return { document: id, url: `${id}/`, anchor: '', to: null, name: `《${titles[0]}》全文` };
}

export function clausePlace(clause: OutlineClause, outline: Outline): NamedPlace {
  const { id } = clause;
  return {
    document: outline.id,
    url: `${pageOf(id, outline)}#${id}`,
    anchor: id,
    to: null,
    name: clauseTitle(clause),
  };
}

export function sentencePlace(clause: OutlineClause, outline: Outline, number: number): NamedPlace {
  const { document, name } = clausePlace(clause, outline);
  const anchor = `${clause.id}-${number}`;
  return {
    document,
    url: `${pageOf(clause.id, outline)}#${anchor}`,
    anchor,
    to: null,
    name: `${name} 第 ${number} 句`,
  };
}

/** A section with a text of its own has a page of its own; the others stand in the full text. */
export function sectionPlace({ id, label, title }: OutlineSection, outline: Outline): NamedPlace {
  const own = outline.clauses.some((clause) => clause.id === id);
  const url = `${own ? pageOf(id, outline) : `${outline.id}/`}#${id}`;
  return { document: outline.id, url, anchor: id, to: null, name: label + title };
}

/** How a clause is called in a sentence: 第六条, 序. */
export function nameOf({ id, label, title }: OutlineClause): string {
  return id === 'p' ? '序' : label || title;
}

/** Its number and title. */
export function clauseTitle(clause: OutlineClause): string {
  return clause.id === 'p' ? '序' : `${clause.label}${clause.title}`;
}

/** The page on which a clause is read: its own, or the full text. */
function pageOf(clause: string, { id, ownPages }: Outline): string {
  return !ownPages || ownPages.includes(clause) ? `${id}/${clause}/` : `${id}/`;
}
