import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { Clause } from '../../model/clause.ts';
import type { Evidence } from '../../model/quotation.ts';
import { quantitiesIn } from '../../text/quantities.ts';
import type { Rule } from '../rule.ts';

export const untoldNumber: Rule<{ number: string; anchor: string }> = {
  id: 'untold-number',
  severity: 'error',
  why: '指标一页说的是正文里所有的数字和期限，漏了一个就不全。',
  fix: '为它写一项指标；不是指标的，写进 annotations/excluded-numbers.yaml 并写明缘由。',
  examples: [
    {
      fault: '正文里的数字没有指标',
      edits: [
        {
          file: 'text.mdx',
          find: '各地要强化责任落实。',
          replace: '各地要强化责任落实，用3年左右时间办好。',
        },
        {
          file: 'annotations/plain.yaml',
          find: '各地要负起责任。',
          replace: '各地要负起责任，用3年左右时间办好。',
        },
      ],
      prints: [
        'opinion/annotations/targets.yaml:1:1  untold-number  s3-1 的“3年”没有指标，也没有写明为什么不算。',
        'opinion/document.yaml:13:9  text-hash  正文与钉住的校验值不符：现为 HASH，应为 LOCKED。\n第一处不同在 s3-1（src/core/fixtures/opinion/text.mdx:17）第 10 个字：“，用3年左右时间办好。”，应为“。”',
      ],
    },
  ],
  message: ({ number, anchor }) => `${anchor} 的“${number}”没有指标，也没有写明为什么不算。`,
};

/** Reports every number and date of the text that no target and no exclusion quotes. */
export function checkNumbersTold(
  clauses: readonly Clause[],
  told: readonly Evidence[],
  place: FilePlace,
  diagnostics: Diagnostics,
): void {
  for (const { id: clause, text, sentences } of clauses) {
    for (const { words: number, start, end } of quantitiesIn(text)) {
      const sentence = sentences.find((one) => one.start <= start && start < one.end);
      const isTold = told.some(
        (quoted) => quoted.clause === clause && quoted.start <= start && end <= quoted.end,
      );
      if (!sentence || isTold) continue;
      diagnostics.add(untoldNumber, place, { number, anchor: sentence.id });
    }
  }
}
