import type { Rule } from '../rule.ts';

export const noProgress: Rule<{ term: string }> = {
  id: 'no-progress',
  severity: 'error',
  why: '进展的文字只写在术语词条里，词条里没有，就没有话可登。',
  fix: '在词条里写 progress，或改成写了进展的那个词条。',
  examples: [
    {
      fault: '词条里没有写进展',
      edits: [
        {
          file: 'annotations/progress.yaml',
          find: 'term: yi-gong-dai-zhen',
          replace: 'term: hu-ji-xian-zhi',
        },
      ],
      prints: [
        'opinion/annotations/progress.yaml:1:9  no-progress  术语“户籍限制”的词条里没有 progress。',
      ],
    },
  ],
  message: ({ term }) => `术语“${term}”的词条里没有 progress。`,
};
