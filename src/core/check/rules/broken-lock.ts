import type { Rule } from '../rule.ts';

export const brokenLock: Rule<{ line: string }> = {
  id: 'broken-lock',
  severity: 'error',
  why: 'ids.lock 记着所有发布过的锚点，读错一行就可能丢掉一个承诺。',
  fix: '每行写“锚点<制表符>文字”；删去的写“锚点<制表符>→ 新锚点<制表符>缘由”。',
  examples: [
    {
      fault: '用空格代替了制表符',
      edits: [{ file: 'ids.lock', find: 'c1-1\t', replace: 'c1-1 ' }],
      prints: [
        'opinion/ids.lock:10:1  broken-lock  认不出这一行：“c1-1 全面取消限制。”，应为“锚点<制表符>文字”。',
      ],
    },
  ],
  message: ({ line }) => `认不出这一行：“${line}”，应为“锚点<制表符>文字”。`,
};
