import type { Diagnostics } from '../../diagnostic.ts';
import { ordinaryForm } from '../../text/compatibility.ts';
import type { Rule } from '../rule.ts';

export const oddCharacter: Rule<{ code: string; what: string; near: string; instead: string }> = {
  id: 'odd-character',
  severity: 'error',
  why: '看不见的字符和形似的部首会让搜索、引用和核验对不上，倒转方向的字符会让人读到没有写的话。',
  fix: '删去它，或换成常用的字；多半是从网页或 PDF 里复制带来的。',
  examples: [
    {
      fault: '正文里有零宽空格和部首字',
      edits: [{ file: 'text.mdx', find: '完善转移', replace: '完善\u200B转移⻓' }],
      prints: [
        'opinion/text.mdx:9:19  odd-character  这里有一个零宽空格（U+200B），在“制。完善”之后，应删去。',
        'opinion/text.mdx:9:22  odd-character  这里有一个部首字“⻓”（U+2ED3），在“完善转移”之后，应为“长”。',
      ],
    },
  ],
  message: ({ code, what, near, instead }) =>
    `这里有一个${what}（${code}），在“${near}”之后，${instead}。`,
};

/** Kinds of characters that do not belong into a text that is read, searched and quoted. */
const ODD: { pattern: RegExp; what: (char: string) => string }[] = [
  { pattern: /[\u200B\u2060\uFEFF]/u, what: () => '零宽空格' },
  { pattern: /\u200C|\u200D|\u00AD/u, what: () => '看不见的连接符' },
  { pattern: /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u, what: () => '改变文字方向的字符' },
  { pattern: /(?![\t\n\r])\p{Cc}|[\u2028\u2029]/u, what: () => '控制字符' },
  { pattern: /[\u2E80-\u2FDF]/u, what: (char) => `部首字“${char}”` },
  { pattern: /[\uF900-\uFAFF]/u, what: (char) => `兼容字形“${char}”` },
  { pattern: /\p{Co}/u, what: () => '私用区字符（别的机器上印不出来）' },
  { pattern: /\uFFFD/u, what: () => '解码失败的字符“\uFFFD”' },
];

const ANY_ODD = new RegExp(ODD.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** Reports every odd character of a file. */
export function checkCharacters(text: string, file: string, diagnostics: Diagnostics): void {
  for (const { 0: char, index } of text.matchAll(ANY_ODD)) {
    const before = text.slice(0, index);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const place = {
      file,
      line: before.split('\n').length,
      column: Array.from(line).length + 1,
    };
    const { what } = ODD.find(({ pattern }) => pattern.test(char))!;
    const usual = ordinaryForm(char);
    diagnostics.add(oddCharacter, place, {
      code: `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      what: what(char),
      near: Array.from(line.replace(ANY_ODD, '')).slice(-4).join('').trimStart() || '行首',
      instead: usual ? `应为“${usual}”` : '应删去',
    });
  }
}
