import type { Rule } from '../rule.ts';

export const plainMoved: Rule<{ sentence: string; quote: string; found: string }> = {
  id: 'plain-moved',
  severity: 'error',
  why: '句解写在别的句子下面，读者读到的就是错的。',
  fix: '把 sentence 改成这些字所在的句子，或改引这一句里的字。',
  examples: [
    {
      fault: '句子编号错了一位',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'quote: 完善转移',
          replace: 'quote: 全面取消限制',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:8:10  plain-moved  “全面取消限制”不在 c1-2 里，在 c1-1 里。',
      ],
    },
    {
      fault: '没有这一句',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: '- sentence: c1-2',
          replace: '- sentence: c1-9',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:1:1  plain-missing  c1-2 没有句解：“完善转移接续机制。”',
        'opinion/annotations/plain.yaml:8:10  plain-moved  “完善转移”不在 c1-9 里，在 c1-2 里。',
      ],
    },
  ],
  message: ({ sentence, quote, found }) => `“${quote}”不在 ${sentence} 里，在 ${found} 里。`,
};
