import type { Rule } from '../rule.ts';

export const emptyClause: Rule<{ clause: string }> = {
  id: 'empty-clause',
  severity: 'error',
  why: '只有标题没有内容的条，多半是转写时丢了字。',
  fix: '对照来源补上这一条的内容。',
  examples: [
    {
      fault: '（三）只剩标题',
      edits: [{ file: 'text.mdx', find: '以县域为基本单元，全面推进公共服务。', replace: '' }],
      prints: ['opinion/text.mdx:15:1  empty-clause  （三）优化服务 只有标题，没有内容。'],
    },
  ],
  message: ({ clause }) => `${clause} 只有标题，没有内容。`,
};
