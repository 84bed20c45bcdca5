import type { Rule } from '../rule.ts';

export const unmarkedTerm: Rule<{ term: string }> = {
  id: 'unmarked-term',
  severity: 'warning',
  why: '在哪篇正文里都不出现的词条，读者只能从术语表里碰到。',
  fix: '加上正文用的别名，或在 annotations/explained.yaml 里用引文指出它解释哪句话。',
  examples: [
    {
      fault: '词条在正文里没有着落',
      edits: [{ file: 'annotations/explained.yaml', write: '[]' }],
      prints: [
        'glossary/hu-ji-xian-zhi.mdx:2:7  unmarked-term  （提醒）“户籍限制”在正文和解读里都没有出现。',
      ],
    },
  ],
  message: ({ term }) => `“${term}”在正文和解读里都没有出现。`,
};
