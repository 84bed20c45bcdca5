import type { Rule } from '../rule.ts';

export const wrongType: Rule<{ key: string; problem: string }> = {
  id: 'wrong-type',
  severity: 'error',
  why: '类型不对的值，页面无法照作者的意思显示。',
  fix: '按提示改成应有的类型；日期和数字若是文字，要加引号。',
  examples: [
    {
      fault: '别名写成了一个词，不是列表',
      edits: [
        { file: '../glossary/yi-gong-dai-zhen.mdx', find: 'aliases: []', replace: 'aliases: 工赈' },
      ],
      prints: [
        'glossary/yi-gong-dai-zhen.mdx:3:10  wrong-type  “aliases”不对：应为列表（每项以“- ”开头）',
      ],
    },
    {
      fault: '缺少必填的标题',
      edits: [{ file: 'document.yaml', find: 'kind: 意见\n', replace: '' }],
      prints: ['opinion/document.yaml:1:1  wrong-type  “kind”不对：缺少这一项，应为文字'],
    },
  ],
  message: ({ key, problem }) => `“${key}”不对：${problem}`,
};
