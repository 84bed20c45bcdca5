import type { Rule } from '../rule.ts';

export const quoteNotFound: Rule<{
  quote: string;
  within: string;
  nearest: string | null;
  elsewhere: string[];
}> = {
  id: 'quote-not-found',
  severity: 'error',
  why: '批注必须指着正文里真有的字；近似的不算，近似只用来提示。',
  fix: '照抄正文的字；若在别的条，改 clause。',
  examples: [
    {
      fault: '引文有一个字不对',
      edits: [
        { file: 'annotations/audiences.yaml', find: '优先吸纳带动', replace: '优先吸引带动' },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:5:14  quote-not-found  在 c2 里找不到引文“优先吸引带动低收入人口”。\n最接近的是“优先吸纳带动低收入人口”。',
      ],
    },
    {
      fault: '引文里有看不见的字符',
      edits: [
        { file: 'annotations/audiences.yaml', find: '优先吸纳带动', replace: '优先吸纳\u00a0带动' },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:5:14  quote-not-found  在 c2 里找不到引文“优先吸纳〔不换行空格〕带动低收入人口”。\n最接近的是“优先吸纳带动低收入人口”。',
      ],
    },
    {
      fault: '引文在别的条',
      edits: [{ file: 'annotations/audiences.yaml', find: 'clause: c2', replace: 'clause: c1' }],
      prints: [
        'opinion/annotations/audiences.yaml:5:14  quote-not-found  在 c1 里找不到引文“优先吸纳带动低收入人口”。\n它在：c2。',
      ],
    },
  ],
  message: ({ quote, within, nearest, elsewhere }) => {
    const hint = elsewhere.length > 0 ? `\n它在：${elsewhere.join('、')}。` : '';
    const near = !hint && nearest ? `\n最接近的是“${nearest}”。` : '';
    return `在 ${within} 里找不到引文“${visible(quote)}”。${hint}${near}`;
  },
};

const NAMES: Record<string, string> = {
  '\u00a0': '不换行空格',
  '\u3000': '全角空格',
  '\t': '制表符',
  '\n': '换行',
};

/** Words with their invisible characters named, so that an author sees what differs. */
function visible(words: string): string {
  return words.replace(/[\u00a0\u3000\t\n]|\p{Cf}/gu, (char) => {
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `〔${NAMES[char] ?? `U+${code}`}〕`;
  });
}
