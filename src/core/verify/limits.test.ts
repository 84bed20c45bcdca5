import { expect, it } from 'vitest';
import { adverbialKind, limitsAround } from './limits.ts';

/** Sentences of no document in particular. */
function limits(text: string, quotation: string): string[] {
  const at = Array.from(text.slice(0, text.indexOf(quotation))).length;
  const span = { start: at, end: at + Array.from(quotation).length };
  return limitsAround(Array.from(text), span).list.map(
    ({ side, kind, words, grave }) =>
      `${side === 'before' ? '<' : '>'}${grave ? '!' : ''} ${kind} ${words}`,
  );
}

it.each([
  ['经营者不得以任何理由拒绝退还押金。', '以任何理由拒绝退还押金', ['<! negation 不得']],
  ['有关部门应当逐步建立统一的信息平台。', '建立统一的信息平台', ['<! degree 逐步']],
  ['鼓励有条件的企业设立奖学基金。', '设立奖学基金', ['<! modality 鼓励有条件的企业']],
  ['全面停止使用一次性塑料制品，加强监管。', '使用一次性塑料制品', ['<! degree 全面停止']],
  ['小型企业免征登记费用。', '企业免征登记费用', ['<! scope 小型']],
  ['罚款数额为销售额的二倍以上五倍以下。', '罚款数额为销售额的二倍', ['>! number 以上五倍以下']],
  ['擅自扩大征收范围的，责令改正。', '擅自扩大征收范围', ['>! scope 的']],
  ['取消在本地经营的资质限制，公平竞争。', '取消在本地经营', ['>! negation 的资质限制']],
  ['未成年人除外的自然人可以申请。', '未成年人', ['>! negation 除外的自然人可以申请']],
])('%s | %s', (text, quotation, found) => {
  expect(limits(text, quotation)).toEqual(expect.arrayContaining(found));
});

it.each([
  ['不断完善服务，提高服务质量。', '提高服务质量'],
  ['各地应当加强管理，改善服务。', '改善服务'],
  ['建设无障碍设施。', '建设无障碍设施'],
])('a whole unit or sentence is limited by nothing: %s | %s', (text, quotation) => {
  expect(limits(text, quotation)).toEqual([]);
});

it('names a time or a condition in the unit before, which is not grave', () => {
  expect(limits('用三年时间，建成服务网络。', '建成服务网络')).toEqual(['< number 用三年时间']);
  expect(limits('经主管部门批准，可以延期。', '可以延期')).toEqual(['< scope 经主管部门批准']);
  expect(limits('不予公开，但法律另有规定的除外。', '不予公开')).toEqual([
    '> scope 但法律另有规定的除外',
  ]);
});

it('takes in what is grave', () => {
  const points = Array.from('有关部门应当逐步取消不合理的收费项目，加强监督。');
  const { whole } = limitsAround(points, { start: 8, end: 13 });
  expect(points.slice(whole.start, whole.end).join('')).toBe('逐步取消不合理的收费项目');
});

it.each([
  ['到2030年', 'number'],
  ['用5年左右时间', 'number'],
  ['在确保安全的前提下', 'scope'],
  ['有下列情形之一的', 'scope'],
  ['加强信息公开', undefined],
  ['对困难家庭给予补贴', undefined],
])('%s alone limits what follows: %s', (unit, kind) => {
  expect(adverbialKind(unit)).toBe(kind);
});
