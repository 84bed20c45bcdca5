import type { Rule } from '../rule.ts';

export const revisionWithoutForce: Rule<object> = {
  id: 'revision-without-force',
  severity: 'error',
  why: '有了别的文本，读者要知道 text.mdx 是从哪一天起施行的那一个。',
  fix: '在 document.yaml 里加上 force，写明 text.mdx 的施行日期。',
  examples: [
    {
      fault: '有旧文本，没有写现行文本的施行日期',
      edits: [{ file: 'revisions/2018-01-01/text.mdx', write: '# 示例\n\n第一条　照旧。\n' }],
      prints: [
        "opinion/document.yaml:1:1  revision-without-force  revisions/ 里有别的文本，这里要写明 text.mdx 从哪一天起施行：\nforce: { from: '2024-01-01' }",
      ],
    },
  ],
  message: () =>
    "revisions/ 里有别的文本，这里要写明 text.mdx 从哪一天起施行：\nforce: { from: '2024-01-01' }",
};
