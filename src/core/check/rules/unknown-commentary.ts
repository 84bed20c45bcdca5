import type { Rule } from '../rule.ts';

export const unknownCommentary: Rule<{ commentary: string; known: string[] }> = {
  id: 'unknown-commentary',
  severity: 'error',
  why: '引用的解读或评论不存在。',
  fix: '改成 commentary 文件夹里有的文件名（不带 .mdx）。',
  examples: [
    {
      fault: '解读的名字写错',
      edits: [
        { file: 'annotations/ties.yaml', find: 'commentary: jiedu', replace: 'commentary: jiedv' },
      ],
      prints: [
        'opinion/annotations/ties.yaml:1:15  unknown-commentary  没有“jiedv”这篇解读，可用的有：jiedu。',
      ],
    },
  ],
  message: ({ commentary, known }) =>
    `没有“${commentary}”这篇解读，可用的有：${known.join('、')}。`,
};
