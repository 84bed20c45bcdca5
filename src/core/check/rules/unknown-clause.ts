import type { Rule } from '../rule.ts';

export const unknownClause: Rule<{ clause: string; known: string[] }> = {
  id: 'unknown-clause',
  severity: 'error',
  why: '批注指向的条不存在，读者就找不到它说的是哪里。',
  fix: '改成正文里有的条。',
  examples: [
    {
      fault: '指向没有的 c9',
      edits: [{ file: 'annotations/audiences.yaml', find: 'clause: c2', replace: 'clause: c9' }],
      prints: [
        'opinion/annotations/audiences.yaml:4:15  unknown-clause  没有“c9”这一条，可用的有：p、c1、c2、c3、s3。',
      ],
    },
  ],
  message: ({ clause, known }) => `没有“${clause}”这一条，可用的有：${known.join('、')}。`,
};
