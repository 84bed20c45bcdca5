import { expect, it } from 'vitest';
import { Diagnostics } from '../diagnostic.ts';
import { readNumber } from '../parse/read-number.ts';
import { checkNumbering, type NumberedLine } from './rules/numbering.ts';

/** The numbers that are reported in lines like `clause 第一条`; a line of no level only stands between. */
function reported(lines: readonly string[], declared: readonly string[] = []): string[] {
  return found(lines, declared).map(({ line }) => lines[line - 1]!.replace(/^[a-z-]+ /, ''));
}

function found(lines: readonly string[], declared: readonly string[] = []) {
  const texts = lines.map((line) => line.replace(/^[a-z-]+ /, ''));
  const numbered = lines.flatMap((line, at): NumberedLine[] => {
    const [, level] = /^([a-z-]+) /.exec(line) ?? [];
    if (!level) return [];
    const text = texts[at]!;
    return [
      {
        place: { file: 'text.mdx', line: at + 1, column: 1 },
        number: readNumber(text)!,
        level: level as NumberedLine['level'],
        text,
        around: [texts[at - 1] ?? '', text, texts[at + 1] ?? ''],
      },
    ];
  });
  const diagnostics = new Diagnostics();
  checkNumbering(
    numbered,
    declared.map((at) => ({ at, reason: '示例' })),
    diagnostics,
  );
  return diagnostics.all;
}

it.each([
  [
    'clauses that count on through sections',
    'section 一、甲|clause （一）甲|section 二、乙|clause （二）乙',
  ],
  [
    'clauses that begin anew in a section',
    'section 一、甲|clause （一）甲|clause （二）乙|section 二、乙|clause （一）甲',
  ],
  ['a section that is a clause itself', 'section 一、甲|clause 二、乙|section 三、丙'],
  [
    'articles that count on through chapters',
    'chapter 第一章|clause 第一条|chapter 第二章|clause 第二条',
  ],
  [
    'chapters that begin anew in a part',
    'part 第一编|chapter 第一章|chapter 第二章|part 第二编|chapter 第一章',
  ],
  [
    'divisions that begin anew in a chapter',
    'chapter 第一章|division 第一节|division 第二节|chapter 第二章|division 第一节',
  ],
  [
    'articles that were inserted',
    'clause 第一条|clause 第一条之一|clause 第一条之二|clause 第二条|clause 第三条',
  ],
  ['numbers of two parts', 'clause 1.1 甲|clause 1.2 乙|clause 2.1 丙'],
  [
    'items that begin anew in every clause',
    'clause 第一条|item （一）甲|item （二）乙|clause 第二条|item （一）甲',
  ],
  [
    'items that count on through clauses',
    'clause 第一条|item （一）甲|clause 第二条|item （二）乙',
  ],
  ['items written another way that count on', 'clause 第一条|item 1．甲|item 2．乙|item （3）丙'],
  ['items whose first stands inside the line before', 'clause 第一条|注：1．甲|item 2．乙'],
  ['items whose first stands there in Chinese', 'clause 第一条|其中：（一）甲|item （二）乙'],
])('takes %s as they are', (_, lines) => {
  expect(reported(lines.split('|'))).toEqual([]);
});

it.each([
  ['a number that is left out', 'clause （一）甲|clause （三）丙', ['（三）丙']],
  ['a number that stands twice', 'clause （一）甲|clause （一）乙', ['（一）乙']],
  [
    'a beginning anew in the same section',
    'section 一、甲|clause （一）甲|clause （二）乙|clause （一）丙',
    ['（一）丙'],
  ],
  ['a section that begins anew', 'section 一、甲|section 二、乙|section 一、丙', ['一、丙']],
  ['a first number that is not one', 'clause 第二条|clause 第三条', ['第二条']],
  ['an article that is left out', 'clause 第一条|clause 第三条', ['第三条']],
  ['an inserted article that is left out', 'clause 第一条|clause 第一条之二', ['第一条之二']],
  ['an inserted article at the beginning', 'clause 第一条之二', ['第一条之二']],
  ['a number of two parts that is left out', 'clause 1.1 甲|clause 1.3 丙', ['1.3 丙']],
  ['a second part that does not begin with one', 'clause 1.1 甲|clause 2.2 丙', ['2.2 丙']],
  ['an item that is left out', 'clause 第一条|item （一）甲|item （三）丙', ['（三）丙']],
  [
    'an item that goes on only from one written another way in another clause',
    'clause 第一条|item 1．甲|item 2．乙|clause 第二条|item （3）丙',
    ['（3）丙'],
  ],
  ['a first item that is not one', 'clause 第一条|其中：甲|item （二）乙', ['（二）乙']],
])('reports %s', (_, lines, faults) => {
  expect(reported(lines.split('|'))).toEqual(faults);
});

it('lets a declared number jump, and counts on from it', () => {
  const lines = ['clause 第四百六十三条', 'clause 第四百六十四条', 'clause 第四百六十六条'];
  expect(reported(lines, ['第四百六十三条'])).toEqual(['第四百六十六条']);
});

it.each([
  ['clause 第二条', '编号不从头起：此处是“第二条”，应为第 1。'],
  ['clause 第一条|clause 第三条', '编号不连续：前一个是“第一条”，此处是“第三条”，应为第 2。'],
  ['clause 第一条|clause 第一条', '编号重复：前一个是“第一条”，此处是“第一条”，应为第 2。'],
  [
    'section 一、甲|clause （一）甲|section 二、乙|clause （三）丙',
    '编号不连续：前一个是“（一）”，此处是“（三）”，应为第 2 或第 1。',
  ],
])('says of %s what was expected', (lines, message) => {
  expect(found(lines.split('|'))[0]?.message).toContain(message);
});
