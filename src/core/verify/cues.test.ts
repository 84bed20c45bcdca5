import { describe, expect, it } from 'vitest';
import {
  cueEnds,
  hasSpeaker,
  isCitationLine,
  isCue,
  isRemark,
  isSpeaker,
  namedSources,
  quotesOrSays,
  sourceNamed,
  tailStart,
} from './cues.ts';

const after = (unit: string) => cueEnds(unit).map((end) => Array.from(unit).slice(end).join(''));

it.each([
  ['文件明确取消限制', '取消限制'],
  ['有关部门负责人介绍说取消限制', '取消限制'],
  ['日前印发的《意见》提出要取消限制', '取消限制'],
  ['我国将取消限制', '取消限制'],
  ['第六条规定取消限制', '取消限制'],
])('in %s the document may begin at %s', (unit, said) => {
  expect(after(unit)).toContain(said);
});

it('does not take a word said twice for a cue', () => {
  expect(after('将将限制取消')).not.toContain('将限制取消');
});

it.each([
  ['发展服务等政策举措', '等政策举措'],
  ['取消限制的要求', '的要求'],
  ['取消限制啦', '啦'],
])('%s ends with %s', (unit, tail) => {
  expect(Array.from(unit).slice(tailStart(unit)).join('')).toBe(tail);
});

describe('units that only introduce', () => {
  it.each(['近日', '据悉', '教育部发展规划司司长', '会议强调', '在养老方面', '来源：新华社'])(
    '%s',
    (unit) => {
      expect(isCue(unit)).toBe(true);
    },
  );
  it.each(['取消不合理政策限制', '健全激励机制'])('not %s', (unit) => {
    expect(isCue(unit)).toBe(false);
  });
  it('tells speakers and remarks', () => {
    expect([isSpeaker('专家表示'), isSpeaker('取消限制')]).toEqual([true, false]);
    expect([isRemark('这对家庭是好事'), isRemark('取消限制')]).toEqual([true, false]);
    expect([hasSpeaker('专家认为，限制太多。'), hasSpeaker('意见提出，取消。')]).toEqual([
      true,
      false,
    ]);
  });
});

it('finds titles, numbers and addresses', () => {
  const words = '见《意见》（第六条，https://a.cn/c6）';
  expect(
    namedSources(words).map(({ start, end }) => Array.from(words).slice(start, end).join('')),
  ).toEqual(['《意见》', '（第六条，https://a.cn/c6）']);
});

it.each([
  '——《意见》第六条',
  'TI  - 关于示例的意见',
  '  "title": "关于示例的意见",',
  '@online{a,',
  '<p>——<cite>《意见》</cite></p>',
])('%s is a line of a citation', (line) => {
  expect(isCitationLine(line)).toBe(true);
});

const TITLES = ['示例办公厅关于做好示例工作 保障基本民生的意见'];
it.each([
  ['《意见》提出，', 'this'],
  ['《关于做好示例工作保障基本民生的意见》', 'this'],
  ['《关于搞好示例工作保障基本民生的意见》', 'this'],
  ['意见明确，', 'this'],
  ['《求是》杂志刊文', 'other'],
  ['有人说“《求是》刊文”', undefined],
  ['大家征求意见。', undefined],
])('%s names %s document', (sentence, source) => {
  expect(sourceNamed(sentence, TITLES)).toBe(source);
});

it('tells sentences that present words as somebody’s', () => {
  expect(quotesOrSays('意见提出，取消限制。')).toBe(true);
  expect(quotesOrSays('《意见》共五个部分。')).toBe(false);
});
