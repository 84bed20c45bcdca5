import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { allRevisions } from '../views/revision-name.ts';
import { amendment, type Change, type ComparedText } from './amendment.ts';
import { compareWords } from './compare-words.ts';
import { counterparts } from './counterparts.ts';
import { matchUnits } from './match-units.ts';
import { countChanges, readingChanges } from './reading-changes.ts';
import type { Unit } from './unit.ts';

const edition = compile('src/core/fixtures', 'amended').edition!;
const texts = allRevisions(edition);
const [first, second, third] = [0, 1, 2].map((at): ComparedText => texts[at]!) as [
  ComparedText,
  ComparedText,
  ComparedText,
];

/** 第三条→第二条 改, 第五条 移: what became of each clause, in a line. */
function told(changes: readonly Change[]): string[] {
  return changes
    .filter(({ kind }) => kind === 'clause')
    .map(({ before, after, same, moved }) =>
      [
        `${before?.name ?? '无'}→${after?.name ?? '无'}`,
        before && after && !same && '改',
        moved && '移',
      ]
        .filter(Boolean)
        .join(' '),
    );
}

it('follows clauses that were changed, renumbered, moved, repealed and inserted', () => {
  expect(told(amendment(first, second))).toEqual([
    '第一条→第一条',
    '第三条→第二条 改',
    '无→第三条',
    '第四条→第四条 改',
    '第二条→第五条 移',
    '第五条→第六条',
    '第六条→无',
    '第七条→无',
    '第八条→第七条',
  ]);
});

it('knows an inserted 第四条之一, which moves no number', () => {
  expect(told(amendment(second, third))).toEqual([
    '第一条→第一条',
    '第二条→第二条',
    '第三条→第三条',
    '第四条→第四条',
    '无→第四条之一',
    '第五条→第五条 改',
    '第六条→第六条',
    '第七条→第七条',
  ]);
});

it('compares headings as well', () => {
  const headings = amendment(second, third).filter(({ kind, same }) => kind === 'heading' && !same);
  expect(headings.map(({ before, after }) => [before?.name, after?.name])).toEqual([
    ['第二章　借阅', '第二章　借阅与归还'],
  ]);
});

it('finds nothing between a text and itself', () => {
  for (const text of [first, second, third]) {
    expect(amendment(text, text).filter(({ same, moved }) => !same || moved)).toEqual([]);
  }
});

it('has every clause of both texts once', () => {
  const changes = amendment(first, third).filter(({ kind }) => kind === 'clause');
  const ids = (side: 'before' | 'after') => changes.flatMap((change) => change[side]?.id ?? []);
  expect(ids('before').toSorted()).toEqual(first.clauses.map(({ id }) => id).toSorted());
  expect(ids('after')).toEqual(third.clauses.map(({ id }) => id));
});

it('counts, and shows unchanged clauses together and headings where something changed', () => {
  const changes = amendment(first, second);
  expect(countChanges(changes)).toEqual({
    changed: 2,
    added: 1,
    removed: 2,
    moved: 1,
    renumbered: 2,
  });
  const shown = readingChanges(changes).map((one) =>
    one.kind === 'heading'
      ? one.heading.name
      : one.kind === 'change'
        ? '改'
        : one.unchanged.map(({ after }) => after!.name).join(),
  );
  expect(shown).toEqual([
    ...['第一章　总则', '第一条', '改', '改'],
    ...['第二章　借阅', '改', '改', '第六条', '改', '改', '第七条'],
  ]);
});

it('says of a clause of either text what it is in the other', () => {
  const then = counterparts(first, second, false);
  expect(then.get('c2')).toMatchObject({ unit: { name: '第五条' }, same: true, moved: true });
  expect(then.get('c6')).toMatchObject({ unit: null, kin: null });
  const coming = counterparts(third, second, true);
  expect(coming.get('c4z1')).toMatchObject({ unit: null });
  expect(coming.get('c5')).toMatchObject({ unit: { name: '第五条' }, same: false });
});

const unit = (label: string, words: string): Unit => {
  return { kind: 'clause', id: label, name: label, label, words };
};

it('tells where the words of a divided or a joined clause are', () => {
  const whole = unit(
    '第一条',
    '公民借阅图书应当爱护图书，不得涂改污损；图书馆应当按时开放，不得无故闭馆。',
  );
  const parts = [
    unit('第一条', '公民借阅图书应当爱护图书，不得涂改污损。'),
    unit('第二条', '图书馆应当按时开放，不得无故闭馆。图书馆应当按时开放。'),
  ];
  const divided = matchUnits([whole], parts);
  expect(divided.pairs).toHaveLength(1);
  const [pair] = divided.pairs;
  expect([...divided.splitFrom]).toEqual([[1 - pair!.after, 0]]);
  const joined = matchUnits(parts, [whole]);
  expect([...joined.mergedInto.values()]).toEqual([0]);
});

it('takes a clause written anew under its number, between clauses that go on, for the same', () => {
  const around = [
    '为了规范示例活动，保护当事人的合法权益，制定本法。',
    '本法所称示例，是指举例说明的文字。',
  ];
  const text = (middle: string) => [
    unit('第一条', around[0]!),
    unit('第二条', middle),
    unit('第三条', around[1]!),
  ];
  const { pairs } = matchUnits(
    text('主管部门负责监督管理示例活动，发布年度计划。'),
    text('主管部门负责登记示例活动，由所在地的机构办理。'),
  );
  expect(pairs).toContainEqual({ before: 1, after: 1 });
});

it('makes no pair of clauses that share a number and nothing else', () => {
  const { pairs } = matchUnits(
    [unit('第一条', '公民凭身份证件借阅图书。')],
    [unit('第一条', '国家鼓励社会力量捐赠。'), unit('第二条', '机构设置另行规定，报请批准。')],
  );
  expect(pairs).toEqual([]);
});

/** The pieces of both sides: what is in one only stands in 〔〕. */
function marked(before: string, after: string): [string, string] {
  const compared = compareWords(unit('', before), unit('', after));
  const mark = (side: 'before' | 'after') =>
    compared[side].map(({ words, common }) => (common ? words : `〔${words}〕`)).join('');
  return [mark('before'), mark('after')];
}

it.each([
  [
    '每次可以借三册，借期不超过三十日。',
    '每次可以借五册，借期不超过三十日。',
    '每次可以借〔三〕册，借期不超过三十日。',
    '每次可以借〔五〕册，借期不超过三十日。',
  ],
  // A number as a whole.
  [
    '依照第二百零六条处理。',
    '依照第二百一十条处理。',
    '依照第〔二百零六〕条处理。',
    '依照第〔二百一十〕条处理。',
  ],
  // An addition begins at a mark.
  ['适用于书记员。', '适用于书记员、技术员。', '适用于书记员。', '适用于书记员〔、技术员〕。'],
  ['适用于书记员、技术员。', '适用于书记员。', '适用于书记员〔、技术员〕。', '适用于书记员。'],
  // Width, quotes and line breaks are no changes; the words are as printed.
  ['“甲”:乙\n丙', '"甲"：乙 丙', '“甲”:乙\n丙', '"甲"：乙 丙'],
])('compares %s with %s', (before, after, left, right) => {
  expect(marked(before, after)).toEqual([left, right]);
});

it('loses no character of either text, whatever they are', () => {
  const clauses = texts.flatMap((one) => one.clauses.map(({ text }) => text));
  for (const before of [...clauses, '', '𠀀。', '　']) {
    for (const after of [...clauses, '', '第𠀀条']) {
      const compared = compareWords(unit('', before), unit('', after));
      expect(compared.before.map(({ words }) => words).join('')).toBe(before);
      expect(compared.after.map(({ words }) => words).join('')).toBe(after);
      const common = (side: 'before' | 'after') =>
        compared[side]
          .filter((piece) => piece.common)
          .map(({ words }) => words.replace(/\s/gu, ''))
          .join('');
      expect(common('before')).toBe(common('after'));
    }
  }
});
