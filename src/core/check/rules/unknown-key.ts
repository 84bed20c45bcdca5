import type { Rule } from '../rule.ts';

export const unknownKey: Rule<{ key: string; nearest: string | null }> = {
  id: 'unknown-key',
  severity: 'error',
  why: '不认识的键会被悄悄忽略，作者写的东西就丢了。',
  fix: '改成认识的键，或删去这一行。',
  examples: [
    {
      fault: '键名拼错',
      edits: [{ file: 'annotations/audiences.yaml', find: 'basis: 明示', replace: 'bases: 明示' }],
      prints: [
        'opinion/annotations/audiences.yaml:6:14  unknown-key  不认识的键“bases”，最接近的是“basis”。',
      ],
    },
  ],
  message: ({ key, nearest }) => `不认识的键“${key}”${nearest ? `，最接近的是“${nearest}”` : ''}。`,
};
