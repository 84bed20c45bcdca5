import type { Rule } from '../rule.ts';

/** Of what there is, so much is named. */
const SHOWN = 20;

export const unknownLimit: Rule<{
  /** Which key of the entry. */
  key: 'documents' | 'kinds';
  found: string;
  known: readonly string[];
}> = {
  id: 'unknown-limit',
  severity: 'error',
  why: '词条只用于某些文件或某类文件时，写错的名字会让它在哪里都不出现，而且没有人发觉。',
  fix: 'documents 写文件夹的名字，kinds 写 document.yaml 里的 kind；文件撤下了，就从词条里删去。',
  examples: [
    {
      fault: '词条只用于一份库里没有的文件',
      edits: [
        {
          file: '../glossary/yi-gong-dai-zhen.mdx',
          find: 'benefit: true',
          replace: 'benefit: true\ndocuments: [opinion, opinoin]',
        },
      ],
      prints: [
        'glossary/yi-gong-dai-zhen.mdx:6:22  unknown-limit  库里没有“opinoin”这份文件，有的是：opinion。',
      ],
    },
    {
      fault: '词条只用于一类库里没有的文件',
      edits: [
        {
          file: '../glossary/yi-gong-dai-zhen.mdx',
          find: 'benefit: true',
          replace: 'benefit: true\ndocuments: [opinion]\nkinds: [法津]',
        },
      ],
      prints: [
        'glossary/yi-gong-dai-zhen.mdx:7:9  unknown-limit  库里没有“法津”这个类别，有的是：意见。',
      ],
    },
  ],
  message: ({ key, found, known }) => {
    const what = key === 'documents' ? '这份文件' : '这个类别';
    const named = known.slice(0, SHOWN).join('、') + (known.length > SHOWN ? '……' : '');
    return `库里没有“${found}”${what}，有的是：${named}。`;
  },
};
