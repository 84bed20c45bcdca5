import type { Rule } from '../rule.ts';

/** How many ids are shown. */
const SHOWN = 20;

export const unknownClause: Rule<{
  clause: string;
  known: string[];
  /** The clause that is probably meant; null when none is near. */
  meant: string | null;
}> = {
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
    {
      fault: '写的是条的编号，不是它的 id',
      edits: [
        { file: 'annotations/audiences.yaml', find: 'clause: c2', replace: 'clause: （二）' },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:4:15  unknown-clause  没有“（二）”这一条，应写作“c2”。',
      ],
    },
  ],
  message: ({ clause, known, meant }) => {
    if (meant) return `没有“${clause}”这一条，应写作“${meant}”。`;
    const some = known.slice(0, SHOWN).join('、');
    const rest = known.length > SHOWN ? ` 等 ${known.length} 条` : '';
    return `没有“${clause}”这一条，可用的有：${some}${rest}。`;
  },
};
