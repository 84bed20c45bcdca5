import type { Rule } from '../rule.ts';

export const plainMissing: Rule<{ sentence: string; words: string }> = {
  id: 'plain-missing',
  severity: 'error',
  why: '读者在这一句有句解，在那一句没有，会以为那一句不要紧。',
  fix: '补写这一句的句解；确实不写的，写 excluded 和缘由。',
  examples: [
    {
      fault: '有一句没有句解',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: '- sentence: c1-2\n  quote: 完善转移\n  plain: 要完善换地方接着算的办法。\n',
          replace: '',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:1:1  plain-missing  c1-2 没有句解：“完善转移接续机制。”',
      ],
    },
  ],
  message: ({ sentence, words }) => `${sentence} 没有句解：“${words}”`,
};
