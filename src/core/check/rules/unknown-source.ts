import type { Rule } from '../rule.ts';

export const unknownSource: Rule<{ source: string; known: string[] }> = {
  id: 'unknown-source',
  severity: 'error',
  why: '每篇各地实践都要说得出见于哪一份来源。',
  fix: '改成 document.yaml 的 sources 里有的 id。',
  examples: [
    {
      fault: '来源的 id 写错',
      edits: [{ file: 'reports/shili.mdx', find: "source: '000'", replace: "source: '009'" }],
      prints: ['opinion/reports/shili.mdx:3:9  unknown-source  没有来源“009”，可用的有：000。'],
    },
  ],
  message: ({ source, known }) =>
    `没有来源“${source}”，可用的有：${known.join('、') || '（无）'}。`,
};
