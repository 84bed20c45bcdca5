import type { Clause } from '../model/clause.ts';

/** How readers name a clause: （六）, 第六条, 五、保障措施 without its comma, 序. */
export function clauseName({ kind, label, title }: Clause): string {
  if (kind === 'preamble') return '序';
  return kind === 'section' ? title : label;
}

/** Name and title: （六）推进优质医疗卫生资源共享. */
export function clauseTitle(clause: Clause): string {
  return clause.kind === 'clause' ? `${clause.label}${clause.title}` : clauseName(clause);
}
