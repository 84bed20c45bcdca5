import type { Rule } from '../rule.ts';

export const firstHash: Rule<{ sha256: string }> = {
  id: 'first-hash',
  severity: 'error',
  why: '正文没有错：这是头一次读入，还没有校验值来钉住它。',
  fix: '对照来源看过一遍以后，把这一行抄进 document.yaml。',
  examples: [
    {
      fault: '新文件，校验值还没有写',
      edits: [
        {
          file: 'document.yaml',
          find: '6bd67ef7c0b7ba41f835aeb3b97ab03e776441708c6bd9c7c0d22405a55ef427',
          replace: "'0'",
        },
      ],
      prints: [
        'opinion/document.yaml:13:9  first-hash  还差一步：正文已经读入，请把这一行写成\nsha256: 6bd67ef7c0b7ba41f835aeb3b97ab03e776441708c6bd9c7c0d22405a55ef427',
      ],
    },
  ],
  message: ({ sha256 }) => `还差一步：正文已经读入，请把这一行写成\nsha256: ${sha256}`,
};
