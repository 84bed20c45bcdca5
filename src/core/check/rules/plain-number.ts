import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import { quantitiesIn } from '../../text/quantities.ts';
import type { Rule } from '../rule.ts';

export const plainNumber: Rule<{ number: string; kind: 'added' | 'dropped' }> = {
  id: 'plain-number',
  severity: 'error',
  why: '数字是最常被引用的字，句解里的数字必须就是原句的数字。',
  fix: '照原句写数字和单位；没说到那件事的，把原句的字写进 omitted。',
  examples: [
    {
      fault: '句解里多出一个数字',
      edits: [
        {
          file: 'annotations/plain.yaml',
          find: 'plain: 要完善换地方接着算的办法。',
          replace: 'plain: 用5年完善换地方接着算的办法，要办好。',
        },
      ],
      prints: ['opinion/annotations/plain.yaml:9:10  plain-number  句解里的“5年”，原句没有。'],
    },
  ],
  message: ({ number, kind }) =>
    kind === 'added' ? `句解里的“${number}”，原句没有。` : `原句的“${number}”，句解里没有。`,
};

/** Reports numbers that stand on one side only; points in time may be said in other words. */
export function checkNumbers(
  sentence: string,
  told: string,
  plain: string,
  place: FilePlace,
  diagnostics: Diagnostics,
): void {
  const amounts = (text: string) => quantitiesIn(text).filter(({ amount }) => amount !== null);
  const missing = (these: string, from: string) => {
    const known = new Set(amounts(from).map(({ amount }) => amount));
    return amounts(these).filter(({ amount }) => !known.has(amount));
  };
  for (const { words } of missing(plain, sentence)) {
    diagnostics.add(plainNumber, place, { number: words, kind: 'added' });
  }
  for (const { words } of missing(told, plain)) {
    diagnostics.add(plainNumber, place, { number: words, kind: 'dropped' });
  }
}
