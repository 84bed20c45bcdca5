import type { Rule } from '../rule.ts';

export const brokenMdx: Rule<{ reason: string }> = {
  id: 'broken-mdx',
  severity: 'error',
  why: 'MDX 里的 { } < 有特别含义，写错了整篇都读不出来。',
  fix: '正文里若真有这些字符，写成 \\{ \\} &lt;。',
  examples: [
    {
      fault: '正文里有一个没有合上的 {',
      edits: [
        { file: 'commentary/jiedu.mdx', find: '以县域为基本单元', replace: '以{县域为基本单元' },
      ],
      prints: [
        'opinion/commentary/jiedu.mdx:20:31  broken-mdx  MDX 写法有误：Unexpected end of file in expression, expected a corresponding closing brace for `{`',
      ],
    },
  ],
  message: ({ reason }) => `MDX 写法有误：${reason}`,
};
