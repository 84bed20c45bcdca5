import type { Rule } from '../rule.ts';

export const noteWithoutVariant: Rule<
  { witness: string; known: string[] } | { witness: string; quote: string; printed: string | null }
> = {
  id: 'note-without-variant',
  severity: 'error',
  why: '校记说明取舍，所说的异文必须是程序比对得出的；比对不出，就是校记写错了，或来源的转写动过了。',
  fix: '照来源的字改校记的 quote、rejected 或 witness；没有异文的校记要删去。',
  examples: [
    {
      fault: '来源的转写改正了，校记还在',
      edits: [{ file: 'witnesses/a.txt', find: '以工代振', replace: '以工代赈' }],
      prints: [
        'opinion/annotations/readings.yaml:3:10  note-without-variant  来源 a 在“以工代赈”处没有异文，与正文一致。',
      ],
    },
    {
      fault: '所舍的字与来源不符',
      edits: [
        {
          file: 'annotations/readings.yaml',
          find: 'rejected: 以工代振',
          replace: 'rejected: 以工待振',
        },
      ],
      prints: [
        'opinion/annotations/readings.yaml:5:13  note-without-variant  来源 a 在“以工代赈”处印作“以工代振”，与校记所舍的不同。',
      ],
    },
    {
      fault: '没有这份来源',
      edits: [{ file: 'annotations/readings.yaml', find: 'witness: a', replace: 'witness: c' }],
      prints: [
        'opinion/annotations/readings.yaml:4:12  note-without-variant  没有“c”这份来源，可用的有：a、b。',
      ],
    },
  ],
  message: (found) => {
    if ('known' in found) {
      const known =
        found.known.length > 0 ? `可用的有：${found.known.join('、')}` : '这份文件没有来源可校';
      return `没有“${found.witness}”这份来源，${known}。`;
    }
    const { witness, quote, printed } = found;
    if (printed === null) return `来源 ${witness} 在“${quote}”处没有异文，与正文一致。`;
    return `来源 ${witness} 在“${quote}”处印作“${printed}”，与校记所舍的不同。`;
  },
};
