import type { Edition } from '../model/edition.ts';
import { clauseName, clauseTitle } from '../text/clause-name.ts';

/** Names of the blocks that are no clauses and no headings. */
const NAMES: Record<string, string> = { title: '标题', dateline: '日期', source: '电头' };

/** How readers name a block of the apparatus: 标题, （六）, 三、… ; `full` adds a clause's title. */
export function blockName(edition: Edition, id: string, full = false): string {
  const clause = edition.clauses.find((candidate) => candidate.id === id);
  if (clause) return full ? clauseTitle(clause) : clauseName(clause);
  const section = edition.sections.find((candidate) => `${candidate.id}-heading` === id);
  return section ? `${section.label}${full ? section.title : '标题'}` : (NAMES[id] ?? id);
}
