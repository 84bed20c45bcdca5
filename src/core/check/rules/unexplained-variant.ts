import type { Rule } from '../rule.ts';

export const unexplainedVariant: Rule<{
  commentary: string;
  block: string;
  base: string;
  witness: string;
  printed: string;
}> = {
  id: 'unexplained-variant',
  severity: 'error',
  why: '同一篇解读见于几份报纸，印得不一样的地方都要说明取哪个、为什么，读者才知道引的是哪一份的字。',
  fix: '在 readings.yaml 里加一条 kind: print，写明 commentary、quote（所取的字）、witness、rejected（那份印的字）和 reason。',
  examples: [
    {
      fault: '一份报纸印错了解读的一个字，没有说明',
      edits: [{ file: 'witnesses/jiedu-b.txt', find: '县是基本单元', replace: '县为基本单元' }],
      prints: [
        'opinion/annotations/readings.yaml:1:1  unexplained-variant  解读 jiedu 的 p2 处，来源 b 作“为”，所取的是“是”，readings.yaml 里没有说明。',
      ],
    },
    {
      fault: '说明删去了，不同的地方还在',
      edits: [
        {
          file: 'annotations/readings.yaml',
          find: '- kind: print\n  commentary: jiedu\n  quote: 加大以工代赈\n  witness: b\n  rejected: 加大以工代振\n  reason: 来源 a 不误。\n',
          replace: '',
        },
      ],
      prints: [
        'opinion/annotations/readings.yaml:1:1  unexplained-variant  解读 jiedu 的 p1 处，来源 b 作“振”，所取的是“赈”，readings.yaml 里没有说明。',
      ],
    },
  ],
  message: ({ commentary, block, base, witness, printed }) =>
    `解读 ${commentary} 的 ${block} 处，来源 ${witness} ${printed ? `作“${printed}”` : '没有字'}，所取的${base ? `是“${base}”` : '没有字'}，readings.yaml 里没有说明。`,
};
