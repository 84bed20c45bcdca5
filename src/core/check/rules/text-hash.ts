import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { LockedAnchor } from '../../model/locked-anchor.ts';
import type { TextTree } from '../../model/text-tree.ts';
import { codePointLength, sliceCodePoints } from '../../text/code-points.ts';
import { sha256 } from '../../text/sha256.ts';
import { canonicalText } from '../../views/canonical-text.ts';
import type { Rule } from '../rule.ts';
import { firstHash } from './first-hash.ts';

interface Difference {
  anchor: string;
  place: FilePlace;
  found: string | null;
  expected: string;
}

export const textHash: Rule<{ found: string; expected: string; first: Difference | null }> = {
  id: 'text-hash',
  severity: 'error',
  why: '正文一个字也不能无意中改动；校验值钉住它。',
  fix: '若是误改，恢复原文；若确是更正，把 document.yaml 里的 sha256 换成新值并写明缘由。',
  examples: [
    {
      fault: '正文改了一个字',
      edits: [{ file: 'text.mdx', find: '完善转移接续机制', replace: '完善转移连续机制' }],
      prints: [
        'opinion/document.yaml:13:9  text-hash  正文与钉住的校验值不符：现为 HASH，应为 LOCKED。\n第一处不同在 c1-2（src/core/fixtures/opinion/text.mdx:9）第 5 个字：“连续机制。”，应为“接续机制。”',
      ],
    },
  ],
  message: ({ found, expected, first }) => {
    const head = `正文与钉住的校验值不符：现为 ${found}，应为 ${expected}。`;
    return first ? `${head}\n第一处不同在 ${tell(first)}` : head;
  },
};

function tell({ anchor, place, found, expected }: Difference): string {
  const where = `${anchor}（${place.file}:${place.line}）`;
  if (found === null) return `${where}：这一句已不在正文里，应为“${expected}”`;
  const at = commonPrefix(found, expected);
  return `${where}第 ${at + 1} 个字：“${sliceCodePoints(found, at, at + 12)}”，应为“${sliceCodePoints(expected, at, at + 12)}”`;
}

/**
 * Compares the text with the hash that pins it; `ids.lock`, which keeps the published words of each
 * anchor, tells where the first difference stands.
 */
export function checkTextHash(
  tree: TextTree,
  pinned: { sha256: string; place: FilePlace },
  locked: readonly LockedAnchor[],
  words: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): void {
  const found = sha256(canonicalText(tree));
  if (found === pinned.sha256) return;
  if (!/^[0-9a-f]{64}$/.test(pinned.sha256)) {
    diagnostics.add(firstHash, pinned.place, { sha256: found });
    return;
  }
  const first = firstDifference(tree, locked, words);
  diagnostics.add(textHash, pinned.place, { found, expected: pinned.sha256, first });
}

function firstDifference(
  tree: TextTree,
  locked: readonly LockedAnchor[],
  words: ReadonlyMap<string, string>,
): Difference | null {
  for (const { address, words: expected, retired, place } of locked) {
    if (retired || expected === '') continue;
    const found = words.get(address) ?? null;
    if (found === expected) continue;
    const clause = address.replace(/-\d+$/, '');
    return { anchor: address, place: tree.places.get(clause) ?? place, found, expected };
  }
  return null;
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  const length = Math.min(codePointLength(a), codePointLength(b));
  while (at < length && sliceCodePoints(a, at, at + 1) === sliceCodePoints(b, at, at + 1)) at++;
  return at;
}
