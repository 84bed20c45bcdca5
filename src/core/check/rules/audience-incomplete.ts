import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { Audience } from '../../model/audience.ts';
import type { Clause } from '../../model/clause.ts';
import { sliceCodePoints } from '../../text/code-points.ts';
import type { Rule } from '../rule.ts';

export const audienceIncomplete: Rule<{
  name: string;
  sentence: string;
  word: string;
  words: string;
}> = {
  id: 'audience-incomplete',
  severity: 'error',
  why: '网页说“列出与某人有关的话”，漏了一句，读者就错过一句。',
  fix: '把这一句加进 mentions；与这群人无关的，加进 excluded 并写明缘由。',
  examples: [
    {
      fault: '漏了一句',
      edits: [
        {
          file: 'annotations/audiences.yaml',
          find: 'words: [各地]',
          replace: 'words: [各地, 县域]',
        },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:13:10  audience-incomplete  “地方政府”漏了 c3-1，句中有“县域”：“以县域为基本单元，全面推进公共服务。”',
      ],
    },
  ],
  message: ({ name, sentence, word, words }) =>
    `“${name}”漏了 ${sentence}，句中有“${word}”：“${words}”`,
};

/** Reports every sentence that holds a word of the audience and is neither mentioned nor excluded. */
export function checkAudience(
  { name, words, mentions, excluded }: Audience,
  clauses: readonly Clause[],
  place: FilePlace,
  diagnostics: Diagnostics,
): void {
  const spoken = [...mentions, ...excluded];
  for (const clause of clauses) {
    for (const { id, start, end } of clause.sentences) {
      const sentence = sliceCodePoints(clause.text, start, end);
      const word = words.find((candidate) => sentence.includes(candidate));
      const isListed = spoken.some(
        (quoted) => quoted.clause === clause.id && quoted.start < end && start < quoted.end,
      );
      if (word === undefined || isListed) continue;
      diagnostics.add(audienceIncomplete, place, { name, sentence: id, word, words: sentence });
    }
  }
}
