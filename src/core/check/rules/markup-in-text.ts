import type { Diagnostics } from '../../diagnostic.ts';
import type { Block } from '../../model/block.ts';
import type { Rule } from '../rule.ts';

export const markupInText: Rule<{ text: string }> = {
  id: 'markup-in-text',
  severity: 'error',
  why: '正文只有官方的字，不带任何标记；批注都写在 annotations 里，用引文指回正文。',
  fix: '去掉这一段里的加粗或链接。',
  examples: [
    {
      fault: '正文里加了粗',
      edits: [
        { file: 'text.mdx', find: '加大以工代赈实施力度', replace: '加大**以工代赈**实施力度' },
      ],
      prints: [
        'opinion/text.mdx:11:1  markup-in-text  正文里不应有标记：“（二）加强低收入群体兜底帮扶。全面开…”，应为纯文字的标题或段落。',
      ],
    },
  ],
  message: ({ text }) =>
    `正文里不应有标记：“${Array.from(text).slice(0, 18).join('')}…”，应为纯文字的标题或段落。`,
};

/** Emphasis and links as authors write them. A single * or [ may be the document's own. */
const MARKUP = /\*\*[^*]+\*\*|\[[^\]]+\]\([^)]*\)/;

/** Reports blocks of the canonical text that authors have marked up. */
export function checkMarkup(blocks: readonly Block[], diagnostics: Diagnostics): void {
  for (const { text, place } of blocks) {
    if (MARKUP.test(text)) diagnostics.add(markupInText, place, { text });
  }
}
