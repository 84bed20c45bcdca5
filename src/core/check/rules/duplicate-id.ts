import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule<{ id: string; first: FilePlace }> = {
  id: 'duplicate-id',
  severity: 'error',
  why: '一个地址只能指一样东西。',
  fix: '给其中一个换一个 id。',
  examples: [
    {
      fault: '两类人群用了同一个 id',
      edits: [{ file: 'annotations/audiences.yaml', find: 'id: cadres', replace: 'id: elderly' }],
      prints: [
        'opinion/annotations/audiences.yaml:7:7  duplicate-id  id“elderly”重复，第一次在 src/core/fixtures/opinion/annotations/audiences.yaml:1。',
      ],
    },
  ],
  message: ({ id, first }) => `id“${id}”重复，第一次在 ${first.file}:${first.line}。`,
};

/** Reports every id that was seen before. */
export function checkDuplicateIds(
  entries: Iterable<{ id: string; place: FilePlace }>,
  diagnostics: Diagnostics,
): void {
  const seen = new Map<string, FilePlace>();
  for (const { id, place } of entries) {
    const first = seen.get(id);
    if (first) diagnostics.add(duplicateId, place, { id, first });
    else seen.set(id, place);
  }
}
