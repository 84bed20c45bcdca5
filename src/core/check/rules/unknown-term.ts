import type { Rule } from '../rule.ts';

export const unknownTerm: Rule<{ term: string; nearest: string | null }> = {
  id: 'unknown-term',
  severity: 'error',
  why: '“相关术语”和批注里的术语要能点得到。',
  fix: '改成术语表里有的词，或先为它建一个词条。',
  examples: [
    {
      fault: 'related 里的词不存在',
      edits: [
        {
          file: '../glossary/yi-gong-dai-zhen.mdx',
          find: 'related: []',
          replace: 'related: [低保边缘户]',
        },
      ],
      prints: [
        'glossary/yi-gong-dai-zhen.mdx:4:11  unknown-term  术语表里没有“低保边缘户”，最接近的是“低保边缘家庭”。',
      ],
    },
  ],
  message: ({ term, nearest }) =>
    `术语表里没有“${term}”${nearest ? `，最接近的是“${nearest}”` : ''}。`,
};
