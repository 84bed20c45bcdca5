import type { Rule } from '../rule.ts';

export const missingTitle: Rule<{ text: string }> = {
  id: 'missing-title',
  severity: 'error',
  why: '没有标题，就不知道这是什么文件。',
  fix: '正文第一行写“# 标题”。',
  examples: [
    {
      fault: '标题没有 #',
      edits: [{ file: 'text.mdx', find: '# 关于', replace: '关于' }],
      prints: [
        'opinion/text.mdx:1:1  missing-title  找不到标题：正文开头是“关于做好示例工作的意见”，应为“# 标题”。',
      ],
    },
  ],
  message: ({ text }) => `找不到标题：正文开头是“${text.slice(0, 20)}”，应为“# 标题”。`,
};
