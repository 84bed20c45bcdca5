import type { Rule } from '../rule.ts';

export const annotatedForOtherText: Rule<{ annotated: string; from: string }> = {
  id: 'annotated-for-other-text',
  severity: 'warning',
  why: '批注是为另一个文本写的：引文还在，意思却可能变了。页上会照实说明。',
  fix: '逐条看过以后，把 force.annotated 改成现行文本的施行日期，或者删去这一行。',
  examples: [
    {
      fault: '换了文本，批注还没有看过',
      edits: [
        {
          file: 'document.yaml',
          find: 'edition:',
          replace: "force: { from: '2024-01-01', annotated: '2018-01-01' }\nedition:",
        },
      ],
      prints: [
        'opinion/document.yaml:7:41  annotated-for-other-text  （提醒）批注是为 2018-01-01 的文本写的，text.mdx 现在是 2024-01-01 的文本：还没有逐条看过。',
      ],
    },
  ],
  message: ({ annotated, from }) =>
    `批注是为 ${annotated} 的文本写的，text.mdx 现在是 ${from} 的文本：还没有逐条看过。`,
};
