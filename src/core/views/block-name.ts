import type { Edition } from '../model/edition.ts';
import { clauseName, clauseTitle, headingLine } from './clause-name.ts';

/** Names of the blocks that are no clauses and no headings. */
const NAMES: Record<string, string> = { title: '标题', dateline: '日期', source: '电头' };

/** How readers name a block of the apparatus: 标题, （六）, 第三部分标题; `full` gives whole titles. */
export function blockName(edition: Edition, id: string, full = false): string {
  const clause = edition.clauses.find((candidate) => candidate.id === id);
  if (clause) return full ? clauseTitle(clause) : clauseName(clause);
  const section = edition.sections.find((candidate) => `${candidate.id}-heading` === id);
  if (!section) return NAMES[id] ?? id;
  if (full) return headingLine(section);
  return section.label.startsWith('第')
    ? `${section.label}标题`
    : `第${section.label.replace('、', '')}部分标题`;
}
