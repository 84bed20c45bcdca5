import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { PlainWords } from '../../model/plain-words.ts';
import { countListed } from '../../text/listed-words.ts';
import type { Rule } from '../rule.ts';

export const plainDropsLimit: Rule<{ word: string; plain: string[]; times: number }> = {
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
  ],
  message: ({ word, plain, times }) =>
    times > 1
      ? `原句有 ${times} 处“${word}”，句解里没有那么多处（可以说：${plain.join('、')}）。`
      : `原句有“${word}”，句解里没有（可以说：${plain.join('、')}）。`,
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
  for (const [{ word, plain: accepted, each }, count] of countListed(told, limits)) {
    const times = each ? count : 1;
    const equivalents = accepted.map((equivalent) => ({ word: equivalent, except: [] }));
    const found = [...countListed(plain, equivalents).values()].reduce((sum, n) => sum + n, 0);
    if (found < times) diagnostics.add(plainDropsLimit, place, { word, plain: accepted, times });
  }
}
