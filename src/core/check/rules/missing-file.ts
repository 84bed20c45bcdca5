import type { Rule } from '../rule.ts';

export const missingFile: Rule<object> = {
  id: 'missing-file',
  severity: 'error',
  why: '每个文件夹至少要有 document.yaml 和 text.mdx，才成一份文件。',
  fix: '补上这个文件。',
  examples: [
    {
      fault: '没有正文',
      edits: [{ file: 'text.mdx', remove: true }],
      prints: ['opinion/text.mdx:1:1  missing-file  找不到这个文件，应当有。'],
    },
  ],
  message: () => '找不到这个文件，应当有。',
};
