import type { Rule } from '../rule.ts';

export const brokenYaml: Rule<{ reason: string }> = {
  id: 'broken-yaml',
  severity: 'error',
  why: '写法有误的 YAML 无法可靠读出。',
  fix: '检查这一行的缩进、冒号和引号；含冒号或以引号开头的文字要整句加引号。',
  examples: [
    {
      fault: '用制表符缩进',
      edits: [
        { file: 'annotations/audiences.yaml', find: '  name: 老年人', replace: '\tname: 老年人' },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:2:2  broken-yaml  YAML 写法有误：缩进用了制表符（Tab），要用空格。应为“键: 值”或以“- ”开头的列表。',
      ],
    },
    {
      fault: '冒号是全角的',
      edits: [{ file: 'document.yaml', find: 'kind: 意见', replace: 'kind：意见' }],
      prints: [
        'opinion/document.yaml:3:1  broken-yaml  YAML 写法有误：kind 后面的冒号是全角的“：”，要用半角的“:”，后面空一格。应为“键: 值”或以“- ”开头的列表。',
      ],
    },
    {
      fault: '开头的 --- 没有合上',
      edits: [{ file: '../glossary/hu-ji-xian-zhi.mdx', find: '---\n\n', replace: '\n\n' }],
      prints: [
        'glossary/hu-ji-xian-zhi.mdx:1:1  broken-yaml  YAML 写法有误：开头的“---”没有合上，数据写完要另起一行再写“---”。应为“键: 值”或以“- ”开头的列表。',
      ],
    },
    {
      fault: '引号没有合上',
      edits: [
        { file: 'annotations/audiences.yaml', find: 'name: 老年人', replace: 'name: "老年人' },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:15:1  broken-yaml  YAML 写法有误：少了一个符号，多半是引号或括号没有合上。应为“键: 值”或以“- ”开头的列表。',
      ],
    },
    {
      fault: '引用套引用，展开没有尽头',
      edits: [
        {
          file: 'annotations/audiences.yaml',
          write:
            '- &a [x, x, x, x, x, x, x, x, x, x]\n- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n- &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n- [*c, *c, *c, *c, *c]\n',
        },
      ],
      prints: [
        'opinion/annotations/audiences.yaml:1:1  broken-yaml  YAML 写法有误：引用（*名字）展开得太多。应为“键: 值”或以“- ”开头的列表。',
      ],
    },
  ],
  message: ({ reason }) => `YAML 写法有误：${reason}。应为“键: 值”或以“- ”开头的列表。`,
};
