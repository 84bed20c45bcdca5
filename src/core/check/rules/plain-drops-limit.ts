import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { PlainWords } from '../../model/plain-words.ts';
import { countListed } from '../../text/listed-words.ts';
import type { Rule } from '../rule.ts';

export const plainDropsLimit: Rule<{ words: string[]; plain: string[]; times: number }> = {
  id: 'plain-drops-limit',
  severity: 'error',
  why: '丢了“原则上”“有条件的”这样的话，有条件的事就说成了人人都有的事。',
  fix: '用表（glossary/plain-words.yaml）里的平常话说回来；没说到那件事的，把原句的字写进 omitted。',
  examples: [
    {
      fault: '丢了限制的话',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'plain: 要加大以工代赈，优先招收入低的人。',
          replace: 'plain: 要加大以工代赈，招收入低的人。',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:15:10  plain-drops-limit  原句有“优先”，句解里没有（可以说：优先、先）。',
      ],
    },
    {
      fault: '没说到的话没有写明',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'omitted:\n    - quote: 全面推进\n      reason: 意思在“要”里',
          replace: 'omitted: []',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:18:10  plain-drops-limit  原句有“推进”，句解里没有（可以说：推进、推动）。',
      ],
    },
  ],
  message: ({ words, plain, times }) => {
    const said = `（可以说：${plain.join('、')}）。`;
    return times > 1
      ? `原句有 ${times} 处“${words.join('”“')}”，句解里没有那么多处${said}`
      : `原句有“${words.join('”“')}”，句解里没有${said}`;
  },
};

/**
 * Reports every limiting word of a sentence that has not come back.
 * @param told the words of the sentence that the 句解 tells: all but those it lists as omitted
 */
export function checkLimits(
  told: string,
  plain: string,
  { limits }: PlainWords,
  place: FilePlace,
  diagnostics: Diagnostics,
): void {
  const listed = limits.flatMap((limit) =>
    limit.words.map((word) => ({ word, except: limit.except, limit })),
  );
  const standing = countListed(told, listed);
  for (const limit of limits) {
    const here = [...standing].filter(([entry]) => entry.limit === limit);
    const times = sum(here.map(([, count]) => count));
    const equivalents = limit.plain.map((word) => ({ word, except: [] }));
    if (sum(countListed(plain, equivalents).values()) >= times) continue;
    const words = here.map(([{ word }]) => word);
    diagnostics.add(plainDropsLimit, place, { words, plain: limit.plain, times });
  }
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
