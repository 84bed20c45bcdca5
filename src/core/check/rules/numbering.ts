import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { Numbered } from '../../model/numbered.ts';
import type { Rule } from '../rule.ts';

export const numbering: Rule<{
  label: string;
  value: number;
  previous: number;
  expected: number[];
}> = {
  id: 'numbering',
  severity: 'error',
  why: '官方编号断了或重了，多半是转写时丢了一段或贴了两遍；锚点也由编号而来。',
  fix: '对照来源补上缺的，或删去重的。',
  examples: [
    {
      fault: '（二）之后是（四）',
      edits: [{ file: 'text.mdx', find: '（三）优化服务', replace: '（四）优化服务' }],
      prints: [
        'opinion/text.mdx:15:1  numbering  编号不连续：前一个是第 2，此处是“（四）”，应为第 3 或第 1。',
      ],
    },
    {
      fault: '两个（二）',
      edits: [{ file: 'text.mdx', find: '（三）优化服务', replace: '（二）优化服务' }],
      prints: [
        'opinion/text.mdx:15:1  numbering  编号重复：前一个是第 2，此处是“（二）”，应为第 3 或第 1。',
      ],
    },
  ],
  message: ({ label, value, previous, expected }) => {
    const wanted = expected.map((number) => `第 ${number}`).join(' 或');
    if (previous === 0) return `编号不从头起：此处是“${label}”，应为${wanted}。`;
    const fault = value === previous ? '编号重复' : '编号不连续';
    return `${fault}：前一个是第 ${previous}，此处是“${label}”，应为${wanted}。`;
  },
};

/**
 * Sections count on through the document; clauses count on, or begin anew in a section, one way
 * throughout; items count on inside their clause.
 */
export function checkNumbering(
  blocks: readonly { block: { place: FilePlace }; number: Numbered | null }[],
  diagnostics: Diagnostics,
): void {
  const last = { section: 0, clause: 0, item: 0 };
  let sectionJustOpened = false;
  for (const { block, number } of blocks) {
    if (!number) continue;
    const { level, value, label } = number;
    const expected = [last[level] + 1];
    if (level === 'clause' && sectionJustOpened && last.clause > 0) expected.push(1);
    if (level === 'item' && last.item > 0) expected.push(1);
    if (!expected.includes(value)) {
      diagnostics.add(numbering, block.place, { label, value, previous: last[level], expected });
    }
    last[level] = value;
    if (level !== 'item') last.item = 0;
    sectionJustOpened = level === 'section';
  }
}
