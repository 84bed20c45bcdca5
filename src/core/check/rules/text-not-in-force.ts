import type { Rule } from '../rule.ts';

export const textNotInForce: Rule<{ from: string; due: string; day: string }> = {
  id: 'text-not-in-force',
  severity: 'warning',
  why: '文件自己的网址应当是现行文本；新的文本已经施行，读者看到的却是旧的。',
  fix: '把 text.mdx 移到 revisions/它的施行日期/，把新的文本移到 text.mdx，再改 force（CONTRIBUTING 里有步骤）。',
  examples: [
    {
      fault: '新的文本到期施行了，text.mdx 还是旧的',
      edits: [
        {
          file: 'document.yaml',
          find: 'edition:',
          replace: "force: { from: '2018-01-01' }\nedition:",
        },
        { file: 'revisions/2024-01-01/text.mdx', write: '第一条　照旧。\n' },
      ],
      prints: [
        'opinion/document.yaml:7:16  text-not-in-force  （提醒）text.mdx 是 2018-01-01 起施行的文本，可是到本版发布的 2024-02-03，2024-01-01 的文本已经施行。',
        'opinion/revisions/2024-01-01/text.mdx:1:1  missing-title  找不到标题：正文开头是“第一条　照旧。”，应为“# 标题”。',
      ],
    },
  ],
  message: ({ from, due, day }) =>
    `text.mdx 是 ${from} 起施行的文本，可是到本版发布的 ${day}，${due} 的文本已经施行。`,
};
