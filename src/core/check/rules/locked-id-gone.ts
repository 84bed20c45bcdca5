import type { Diagnostics } from '../../diagnostic.ts';
import type { LockedAnchor } from '../../model/locked-anchor.ts';
import type { Rule } from '../rule.ts';

export const lockedIdGone: Rule<{ address: string; problem: string }> = {
  id: 'locked-id-gone',
  severity: 'error',
  why: '发布过的锚点可能已被人引用，永远不能失效。',
  fix: '恢复它；若确已删并，在 ids.lock 里把这一行改成“锚点 → 新锚点 缘由”或“锚点 † 缘由”（用制表符隔开）。',
  examples: [
    {
      fault: '删去一句',
      edits: [
        { file: 'annotations/plain.yaml', remove: true },
        { file: 'text.mdx', find: '全面取消限制。', replace: '' },
        { file: 'text.mdx', find: '完善转移接续机制。', replace: '全面取消限制。' },
      ],
      prints: [
        'opinion/document.yaml:13:9  text-hash  正文与钉住的校验值不符：现为 HASH，应为 LOCKED。\n第一处不同在 c1-2（src/core/fixtures/opinion/text.mdx:9）：这一句已不在正文里，应为“完善转移接续机制。”',
        'opinion/ids.lock:11:1  locked-id-gone  已发布的锚点 c1-2 不见了。',
      ],
    },
    {
      fault: '别名指向一个也不存在的锚点',
      edits: [{ file: 'ids.lock', find: 'c8-1\t→ c3-1', replace: 'c8-1\t→ c7-1' }],
      prints: ['opinion/ids.lock:23:1  locked-id-gone  已退役的锚点 c8-1 指向的 c7-1 也不存在。'],
    },
  ],
  message: ({ address, problem }) => `${problem.replace('%', address)}。`,
};

/** Every locked anchor must be published, or be retired to one that is. */
export function checkLockedIds(
  locked: readonly LockedAnchor[],
  published: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  for (const { address, retired, place } of locked) {
    if (!retired && !published.has(address)) {
      diagnostics.add(lockedIdGone, place, { address, problem: '已发布的锚点 % 不见了' });
    }
    if (retired?.target && !published.has(retired.target)) {
      const problem = `已退役的锚点 % 指向的 ${retired.target} 也不存在`;
      diagnostics.add(lockedIdGone, place, { address, problem });
    }
  }
}
