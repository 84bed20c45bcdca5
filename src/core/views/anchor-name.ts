import type { Edition } from '../model/edition.ts';
import { clauseName, clauseTitle, headingLine } from './clause-name.ts';
import { paragraphName } from './paragraph-name.ts';

/** How readers name a place of the text: （六） 第 3 句 for `c6-3`. What is no anchor of it stays as it is. */
export function anchorName({ sections, clauses }: Edition, anchor: string): string {
  for (const clause of clauses) {
    if (clause.id === anchor) return clauseTitle(clause);
    const at = clause.sentences.findIndex(({ id }) => id === anchor);
    if (at !== -1) return `${clauseName(clause)} 第 ${at + 1} 句`;
    if (clause.paragraphs.some(({ id }) => id === anchor)) {
      return `${clauseName(clause)}${paragraphName(clause, anchor)}`;
    }
  }
  const section = sections.find(({ id }) => id === anchor);
  return section ? headingLine(section) : anchor;
}
