import type { Clause, MatterKind, Section } from '../model/clause.ts';

/** How readers name a clause: （六）, 第六条, 五、保障措施 without its comma, 序. */
export function clauseName({ kind, matter, label, title }: Clause): string {
  if (kind === 'preamble') return '序';
  if (matter) return MATTER[matter];
  return kind === 'section' ? title : label;
}

const MATTER: Record<MatterKind, string> = {
  note: '题注',
  number: '发文字号',
  addressee: '主送',
  contents: '目录',
  enclosures: '附件说明',
  signature: '落款',
  remark: '附注',
};

/** The heading of a section on one line. */
export function headingLine({ heading }: Pick<Section, 'heading'>): string {
  return heading.replaceAll('\n', '　') || '附';
}

/** Name and title: （六）推进优质医疗卫生资源共享. */
export function clauseTitle(clause: Clause): string {
  return clause.kind === 'clause' ? `${clause.label}${clause.title}` : clauseName(clause);
}
