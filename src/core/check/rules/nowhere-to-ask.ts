import type { Rule } from '../rule.ts';

export const nowhereToAsk: Rule<{ term: string }> = {
  id: 'nowhere-to-ask',
  severity: 'error',
  why: '读者知道有这项待遇或服务，下一句就要问去哪里办。',
  fix: '在 glossary/services.yaml 里写一项，terms 里列上它；还不能申请的也写明。',
  examples: [
    {
      fault: '待遇没有写去哪里问',
      edits: [
        {
          file: '../glossary/hu-ji-xian-zhi.mdx',
          find: 'confidence: partly',
          replace: 'benefit: true\nconfidence: partly',
        },
      ],
      prints: [
        'glossary/hu-ji-xian-zhi.mdx:3:10  nowhere-to-ask  “户籍限制”是待遇或服务，services.yaml 里没有写去哪里问。',
      ],
    },
  ],
  message: ({ term }) => `“${term}”是待遇或服务，services.yaml 里没有写去哪里问。`,
};
