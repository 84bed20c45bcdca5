import { expect, it } from 'vitest';
import { paragraphBegins } from './paragraph-begins.ts';

const begun = (...lines: string[]) => lines.filter((_, at) => paragraphBegins(lines)[at]);

it('begins a paragraph at every indent, whatever space it is made of', () => {
  const lines = ['甲。', '\u3000\u3000乙。', '\u00a0\u00a0丙。', '    丁。'];
  expect(begun(...lines)).toEqual(lines);
});

it('begins one at every official number of a text pasted a line a paragraph', () => {
  const lines = [
    '第一章 总则',
    '第一条 为了示例，制定本法。',
    '国家鼓励示例。',
    '（一）简明；',
    '第二条 施行。',
  ];
  expect(begun(...lines)).toEqual(lines);
});

it('joins what was wrapped, even where a wrapped line begins like an article', () => {
  const lines = [
    '第一条 有下列情形之一的，由县级以上人民政府依照本法',
    '第三条规定处以罚款，并责令改正；拒不改正的，可以从重',
    '处罚。',
    '第二条 本法自公布之日起施行。',
  ];
  expect(begun(...lines)).toEqual([lines[0], lines[3]]);
});

it('leaves wrapped prose without numbers in one paragraph', () => {
  expect(begun('公平、', '均衡。', '普惠')).toEqual(['公平、']);
});

it('begins one at a number that counts on, whatever stands above', () => {
  const lines = [
    '（一）借鉴试点经验，放宽外商投资建设工程设计企业外籍技术人员的比例要求（财政部负责）',
    '（二）支持自贸试验区，将省级及以下机关实施的资质申请、升级、增项许可改为告知承诺',
    '（三）适用范围均为所有自贸试验区。',
  ];
  expect(begun(...lines)).toEqual(lines);
});
