import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { PlainWords } from '../../model/plain-words.ts';
import { countListed } from '../../text/listed-words.ts';
import type { Rule } from '../rule.ts';

export const plainAsFact: Rule<{ fact: string } | { aims: string[] }> = {
  id: 'plain-as-fact',
  severity: 'error',
  why: '文件说的多半是要做的事；说成“已经”“能”，读者会以为今天就能去办。',
  fix: '改说“要”“推动”“鼓励”怎样；原句自己用了这个字的不算。',
  examples: [
    {
      fault: '把打算说成了事实',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'plain: 要完善换地方接着算的办法。',
          replace: 'plain: 要让大家换地方都能接着算。',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:9:10  plain-as-fact  句解里的“能”把打算说成了事实，原句没有这个字。',
      ],
    },
    {
      fault: '没有说这是要做的事',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'plain: 要完善换地方接着算的办法。',
          replace: 'plain: 完善换地方接着算的办法。',
        },
      ],
      prints: [
        'opinion/annotations/plain.yaml:9:10  plain-as-fact  句解没有说这是要做的事，应有这些字之一：要、推动。',
      ],
    },
  ],
  message: (found) =>
    'fact' in found
      ? `句解里的“${found.fact}”把打算说成了事实，原句没有这个字。`
      : `句解没有说这是要做的事，应有这些字之一：${found.aims.join('、')}。`,
};

/** Reports an aim that is told as a fact: by a word that the sentence has not, or by no word of aim. */
export function checkAim(
  sentence: string,
  plain: string,
  { aims, facts }: PlainWords,
  place: FilePlace,
  diagnostics: Diagnostics,
): void {
  const stated = countListed(sentence, facts);
  for (const fact of countListed(plain, facts).keys()) {
    if (!stated.has(fact)) diagnostics.add(plainAsFact, place, { fact: fact.word });
  }
  if (aims.length > 0 && countListed(plain, aims).size === 0) {
    diagnostics.add(plainAsFact, place, { aims: aims.map(({ word }) => word) });
  }
}
