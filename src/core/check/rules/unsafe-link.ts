import type { Rule } from '../rule.ts';

export const unsafeLink: Rule<{ url: string }> = {
  id: 'unsafe-link',
  severity: 'error',
  why: '别的写法（javascript:、data: 等）点一下就会在读者的浏览器里运行代码。',
  fix: '链接只写 http://、https://、mailto: 开头的网址，或站内地址（如 /glossary/、#c6）。',
  examples: [
    {
      fault: '词条里的链接会运行代码',
      edits: [
        {
          file: '../glossary/hu-ji-xian-zhi.mdx',
          find: '---\n\n',
          replace: '---\n\n见[这里](JavaScript:alert(1))。\n\n',
        },
      ],
      prints: [
        'glossary/hu-ji-xian-zhi.mdx:7:2  unsafe-link  链接“JavaScript:alert(1)”不安全，应为 http://、https://、mailto: 开头的网址或站内地址。',
      ],
    },
  ],
  message: ({ url }) =>
    `链接“${url}”不安全，应为 http://、https://、mailto: 开头的网址或站内地址。`,
};
