import type { Rule } from '../rule.ts';

export const quoteAmbiguous: Rule<{ quote: string; within: string; contexts: string[] }> = {
  id: 'quote-ambiguous',
  severity: 'error',
  why: '同样的字出现不止一次，就不知道批注说的是哪一处。',
  fix: '把引文写长些，或用 before、after 写出紧邻的字。',
  examples: [
    {
      fault: '“低收入”在（二）里不止一处',
      edits: [
        { file: 'annotations/audiences.yaml', find: '优先吸纳带动低收入人口', replace: '低收入' },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:5:14  quote-ambiguous  引文“低收入”在 c2 里有 2 处，应只有 1 处：\n…（二）加强低收入群体兜…\n…先吸纳带动低收入人口。…',
      ],
    },
  ],
  message: ({ quote, within, contexts }) =>
    `引文“${quote}”在 ${within} 里有 ${contexts.length} 处，应只有 1 处：\n${contexts.map((words) => `…${words}…`).join('\n')}`,
};
