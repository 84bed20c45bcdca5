import { PLAIN_LENGTH } from '../../model/plain.ts';
import type { Rule } from '../rule.ts';

export const plainTooLong: Rule<{ length: number }> = {
  id: 'plain-too-long',
  severity: 'error',
  why: '句解要一口气读完，长了就又成了文件。',
  fix: '只说对人最要紧的几件，用“等”收尾；没说到的限制的话写在 omitted 里。',
  examples: [
    {
      fault: '句解太长',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'plain: 要完善换地方接着算的办法。',
          replace: `plain: 要${'完善'.repeat(30)}。`,
        },
      ],
      prints: ['opinion/annotations/plain.yaml:9:10  plain-too-long  句解有 62 个字，最多 60 个。'],
    },
  ],
  message: ({ length }) => `句解有 ${length} 个字，最多 ${PLAIN_LENGTH} 个。`,
};
