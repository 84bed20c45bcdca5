import type { Rule } from '../rule.ts';

export const emptyClause: Rule<{ clause: string }> = {
  id: 'empty-clause',
  severity: 'warning',
  why: '别的条都有标题有内容，这一条只有一个短语，也许是转写时丢了字。',
  fix: '对照来源看一看；来源本来如此，就不用改。',
  examples: [
    {
      fault: '（三）只剩标题',
      edits: [{ file: 'text.mdx', find: '以县域为基本单元，全面推进公共服务。', replace: '' }],
      prints: [
        'opinion/annotations/plain.yaml:17:10  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。',
        'opinion/annotations/readings.yaml:9:10  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。',
        'opinion/annotations/ties.yaml:3:10  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。',
        'opinion/document.yaml:13:9  text-hash  正文与钉住的校验值不符：现为 HASH，应为 LOCKED。\n第一处不同在 c3（src/core/fixtures/opinion/text.mdx:15）第 4 个字：“”，应为“优化服务”',
        'opinion/reports/shili.mdx:8:12  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。',
        'opinion/text.mdx:15:1  empty-clause  （提醒）（三）优化服务。 只有标题，没有内容。',
      ],
    },
  ],
  message: ({ clause }) => `${clause} 只有标题，没有内容。`,
};
