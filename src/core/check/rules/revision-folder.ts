import type { Rule } from '../rule.ts';

export const revisionFolder: Rule<{ name: string; taken?: boolean }> = {
  id: 'revision-folder',
  severity: 'error',
  why: '文本按施行日期排先后，文件夹的名字就是这个日期，也是网址。',
  fix: '把 revisions/ 下的文件夹改名为施行日期，比如 revisions/2018-01-01；text.mdx 自己的那一天不再另放。',
  examples: [
    {
      fault: '没有这一天',
      edits: [{ file: 'revisions/2018-02-30/text.mdx', write: '# 示例\n' }],
      prints: [
        'opinion/revisions/2018-02-30:1:1  revision-folder  “2018-02-30”不是日期：文件夹应以施行日期为名，比如 2018-01-01。',
      ],
    },
    {
      fault: '名字不是日期',
      edits: [{ file: 'revisions/old/text.mdx', write: '# 示例\n' }],
      prints: [
        'opinion/revisions/old:1:1  revision-folder  “old”不是日期：文件夹应以施行日期为名，比如 2018-01-01。',
      ],
    },
    {
      fault: '与现行文本同一天施行',
      edits: [
        {
          file: 'document.yaml',
          find: 'edition:',
          replace: "force: { from: '2018-01-01' }\nedition:",
        },
        { file: 'revisions/2018-01-01/text.mdx', write: '# 示例\n\n第一条　照旧。\n' },
      ],
      prints: [
        'opinion/revisions/2018-01-01:1:1  revision-folder  2018-01-01 是 text.mdx 自己的施行日期（document.yaml 的 force.from）：同一天只能有一个文本。',
      ],
    },
  ],
  message: ({ name, taken }) =>
    taken
      ? `${name} 是 text.mdx 自己的施行日期（document.yaml 的 force.from）：同一天只能有一个文本。`
      : `“${name}”不是日期：文件夹应以施行日期为名，比如 2018-01-01。`,
};
