import type { Rule } from '../rule.ts';

export const unknownService: Rule<{ service: string; nearest: string | null }> = {
  id: 'unknown-service',
  severity: 'error',
  why: '“去哪里问”指着没有的一项，读者就问不到。',
  fix: '改成 glossary/services.yaml 里有的 id，或先在那里写一项。',
  examples: [
    {
      fault: '没有这一项',
      edits: [
        {
          file: 'annotations/audiences.yaml',
          find: 'ask: [gongzhen]',
          replace: 'ask: [gongzheng]',
        },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:14:9  unknown-service  services.yaml 里没有“gongzheng”，最接近的是“gongzhen”。',
      ],
    },
  ],
  message: ({ service, nearest }) =>
    `services.yaml 里没有“${service}”${nearest ? `，最接近的是“${nearest}”` : ''}。`,
};
