import type { Matter } from './matter.ts';

/** What stands after the signature: （此件公开发布）, 抄送, whom to ask. */
export const remark: Matter = {
  kind: 'remark',
  matches: (text) =>
    /^[（(][^（()）]{1,40}[）)]$/u.test(text) ||
    /^(?:抄\s*送|分\s*送|主题词|联系人|联系电话|信息公开选项)[：:]?/u.test(text),
  examples: [
    ['（此件公开发布）', true],
    ['抄送：党中央各部门。', true],
    ['（一）坚持', false],
    ['示例办法', false],
  ],
};
