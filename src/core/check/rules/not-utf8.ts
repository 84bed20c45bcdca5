import type { Rule } from '../rule.ts';

export const notUtf8: Rule<{ byte: string }> = {
  id: 'not-utf8',
  severity: 'error',
  why: '文件若不是 UTF-8，读出来的字就可能不是作者写的字。',
  fix: '用编辑器把文件另存为 UTF-8。',
  examples: [
    {
      fault: '人群文件存成了 GBK',
      edits: [
        {
          file: 'annotations/audiences.yaml',
          write: new Uint8Array([0x2d, 0x20, 0x69, 0x64, 0x3a, 0x20, 0xc0, 0xcf]),
        },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:1:7  not-utf8  文件不是 UTF-8 编码：此处是字节 0xC0，应为 UTF-8 文字。',
      ],
    },
  ],
  message: ({ byte }) => `文件不是 UTF-8 编码：此处是字节 0x${byte}，应为 UTF-8 文字。`,
};
