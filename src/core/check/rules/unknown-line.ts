import type { Rule } from '../rule.ts';

export const unknownLine: Rule<{ line: string; known: string[] }> = {
  id: 'unknown-line',
  severity: 'error',
  why: '电话要写明是谁的、从哪里看来的，读者才敢打。',
  fix: '先在 services.yaml 的 lines 里写这个电话和它的出处。',
  examples: [
    {
      fault: '没有写明出处的电话',
      edits: [
        {
          file: '../glossary/services.yaml',
          find: "lines: ['12345']",
          replace: "lines: ['12346']",
        },
      ],
      prints: [
        'glossary/services.yaml:16:13  unknown-line  lines 里没有电话“12346”，有的是：12345。',
      ],
    },
  ],
  message: ({ line, known }) => `lines 里没有电话“${line}”，有的是：${known.join('、')}。`,
};
