import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { Revision } from '../../model/revision.ts';
import { revisionName } from '../../views/revision-name.ts';
import type { Rule } from '../rule.ts';

export const quoteNotInRevision: Rule<{ revision: string; lines: number[] }> = {
  id: 'quote-not-in-revision',
  severity: 'warning',
  why: '批注是对着 text.mdx 写的；这几句在别的文本里没有，换成那个文本以前要重写。旧文本的页上不放批注，读者不会看错。',
  fix: '不必改。那个文本要施行了，或者批注本是为它写的，就照它改这几条。',
  examples: [
    {
      fault: '所引的话在旧文本里没有',
      edits: [
        {
          file: 'document.yaml',
          find: 'edition:',
          replace: "force: { from: '2024-01-01' }\nedition:",
        },
        {
          file: 'revisions/2018-01-01/text.mdx',
          write: '# 示例\n\n第一条　以县域为基本单元，加大以工代赈实施力度。\n',
        },
        {
          file: 'revisions/2018-01-01/revision.yaml',
          write:
            'name: 2018年修正\nsha256: 3b7d2fb438222b93f9a407a535a08d64b2a23a6bfb336e4880a7fe0fcd79f39d\n',
        },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:5:14  quote-not-in-revision  （提醒）第 5、11 行的引文不在2018年修正文本里，共 2 处。',
        'opinion/annotations/explained.yaml:3:10  quote-not-in-revision  （提醒）第 3 行的引文不在2018年修正文本里，共 1 处。',
        'opinion/annotations/plain.yaml:2:10  quote-not-in-revision  （提醒）第 2、5、8、11、14、25 行的引文不在2018年修正文本里，共 6 处。',
        'opinion/annotations/sayings.yaml:2:10  quote-not-in-revision  （提醒）第 2 行的引文不在2018年修正文本里，共 1 处。',
        'opinion/annotations/targets.yaml:4:10  quote-not-in-revision  （提醒）第 4 行的引文不在2018年修正文本里，共 1 处。',
      ],
    },
  ],
  message: ({ revision, lines }) =>
    `第 ${lines.join('、')} 行的引文不在${revision}里，共 ${lines.length} 处。`,
};

/**
 * Tells the editors which of their quotations do not stand in another dated text, wherever it has its
 * clauses now: one line for each file and text.
 */
export function checkQuotationsInRevisions(
  quotations: readonly { quote: string; place: FilePlace }[],
  revisions: readonly Revision[],
  diagnostics: Diagnostics,
): void {
  const files = Map.groupBy(quotations, ({ place }) => place.file);
  for (const revision of revisions) {
    for (const own of files.values()) {
      const missing = own.filter(
        ({ quote }) => !revision.clauses.some(({ text }) => text.includes(quote)),
      );
      const [first] = missing;
      if (!first) continue;
      const lines = [...new Set(missing.map(({ place }) => place.line))];
      diagnostics.add(quoteNotInRevision, first.place, { revision: revisionName(revision), lines });
    }
  }
}
