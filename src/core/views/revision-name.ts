import type { Edition } from '../model/edition.ts';
import type { Revision } from '../model/revision.ts';
import { longDate } from '../text/long-date.ts';

/** How readers name a dated text: 2018年修正文本, else 2018年1月1日起施行的文本. */
export function revisionName({ name, date }: Pick<Revision, 'name' | 'date'>): string {
  if (!name) return `${longDate(date)}起施行的文本`;
  return name.endsWith('文本') ? name : `${name}文本`;
}

/** The text of the Edition itself as one of its dated texts; null where it says nothing of its dates. */
export function ownRevision({
  document,
  title,
  dateline,
  sections,
  clauses,
}: Edition): Revision | null {
  const { force } = document;
  if (!force) return null;
  const { from: date, name, adopted, by } = force;
  return { date, name, by, adopted, title, dateline, sections, clauses };
}

/** All dated texts of a document, earliest first; empty where it says nothing of its dates. */
export function allRevisions(edition: Edition): Revision[] {
  const own = ownRevision(edition);
  if (!own) return [];
  return [...(edition.revisions ?? []), own].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
