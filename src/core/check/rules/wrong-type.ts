import type { Rule } from '../rule.ts';

export const wrongType: Rule<{
  /** What the key belongs to; empty at the top of a file. */
  owner: string;
  key: string;
  /** Null when the key is missing. */
  problem: string | null;
  expected: string;
}> = {
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
        'glossary/yi-gong-dai-zhen.mdx:3:10  wrong-type  aliases 不对：应为列表（每项以“- ”开头）。',
      ],
    },
    {
      fault: '缺少必填的标题',
      edits: [{ file: 'document.yaml', find: 'kind: 意见\n', replace: '' }],
      prints: ['opinion/document.yaml:1:1  wrong-type  缺 kind，应为文字。'],
    },
    {
      fault: '一处与谁有关没有写明依据',
      edits: [{ file: 'annotations/audiences.yaml', find: '      basis: 明示\n', replace: '' }],
      prints: [
        'opinion/annotations/audiences.yaml:4:7  wrong-type  audiences 第 1 项的 mentions 第 1 项缺 basis，应为以下之一：明示、推断。',
      ],
    },
  ],
  message: ({ owner, key, problem, expected }) =>
    problem === null
      ? `${owner}缺 ${key}，${expected}。`
      : `${owner ? `${owner}的 ` : ''}${key}${key.endsWith('项') ? '' : ' '}${problem}：${expected}。`,
};
