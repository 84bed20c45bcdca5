import type { Diagnostics } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';

export const unsupportedMarkup: Rule<{ found: string; kind: string; instead: string }> = {
  id: 'unsupported-markup',
  severity: 'error',
  why: '词条、解读和报道是给人读的文字：写进来的代码会在生成网站时运行，不认得的标记会让字句消失。',
  fix: '只用标题、段落、列表、引用、加粗和链接；要印出 { 或 < 这个字符本身，在它前面加一个反斜杠。',
  examples: [
    {
      fault: '词条里写了代码',
      edits: [
        {
          file: '../glossary/hu-ji-xian-zhi.mdx',
          find: '---\n\n',
          replace:
            '---\n\nimport os from \'os\'\n\n{process.env.HOME}\n\n<svg onload="alert(1)" />\n\n',
        },
      ],
      prints: [
        "glossary/hu-ji-xian-zhi.mdx:7:1  unsupported-markup  这里不能写代码：“import os from 'os'”，应为文字；句首确是 import 这个词时，请换一个说法。",
        'glossary/hu-ji-xian-zhi.mdx:9:1  unsupported-markup  这里不能写代码：“{process.env.HOME}”，应为文字；要印出花括号，写成 \\{。',
        'glossary/hu-ji-xian-zhi.mdx:11:1  unsupported-markup  这里不能写网页标签：“<svg onload="alert(1)" />”，应为文字；要印出小于号，写成 \\<。',
      ],
    },
    {
      fault: '解读里画了表格，插了图',
      edits: [
        {
          file: 'commentary/jiedu.mdx',
          find: '意见提出，',
          replace: '| 甲 | 乙 |\n| --- | --- |\n\n![图](tu.png)\n\n意见提出，',
        },
      ],
      prints: [
        'opinion/commentary/jiedu.mdx:16:1  unsupported-markup  这里不能画表格：“| 甲 | 乙 |”，应为段落或列表。',
        'opinion/commentary/jiedu.mdx:19:1  unsupported-markup  这里不能放图片：“![图](tu.png)”，应为文字。',
      ],
    },
  ],
  message: ({ found, kind, instead }) => `这里不能${kind}：“${found}”，应为${instead}。`,
};

/** What authors must not write, each with what to write in its place. */
const NOT_ALLOWED = [
  {
    pattern: /^\s*(?:import|export)\s+["'{*\w].*$/,
    kind: '写代码',
    instead: '文字；句首确是 import 这个词时，请换一个说法',
  },
  { pattern: /(?<!\\)\{[^}]*\}?/, kind: '写代码', instead: '文字；要印出花括号，写成 \\{' },
  {
    pattern: /(?<!\\)<(?!https?:|mailto:)[/!?A-Za-z][^>]*>?/,
    kind: '写网页标签',
    instead: '文字；要印出小于号，写成 \\<',
  },
  { pattern: /(?<!\\)!\[[^\]]*\](?:\([^)]*\))?/, kind: '放图片', instead: '文字' },
  { pattern: /^\s*\|.*\|\s*$/, kind: '画表格', instead: '段落或列表' },
  { pattern: /^\s*(?:```|~~~).*$/, kind: '写代码块', instead: '段落' },
];

/**
 * Reports code and markup in a body of prose, the first of each line and of each table.
 * @param firstLine line of the file on which the body begins, from 1
 */
export function checkProse(
  body: string,
  file: string,
  firstLine: number,
  diagnostics: Diagnostics,
): void {
  let previous: string | null = null;
  for (const [index, line] of body.split('\n').entries()) {
    const fault = NOT_ALLOWED.find(({ pattern }) => pattern.test(line));
    const repeats = fault?.kind === previous && fault?.kind === '画表格';
    previous = fault?.kind ?? null;
    if (!fault || repeats) continue;
    const { 0: found, index: at } = fault.pattern.exec(line)!;
    const indent = found.length - found.trimStart().length;
    const column = Array.from(line.slice(0, at + indent)).length + 1;
    const place = { file, line: firstLine + index, column };
    const { kind, instead } = fault;
    diagnostics.add(unsupportedMarkup, place, { found: found.trim(), kind, instead });
  }
}
