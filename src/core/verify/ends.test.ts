import { expect, it } from 'vitest';
import { traditionalVariants } from '../text/variants.ts';
import { CORPUS } from './fixture/corpus.ts';
import { createVerifier } from './verifier.ts';

const { verify } = createVerifier(CORPUS, traditionalVariants());

/** What was altered, as `kind was→now`. */
function edits(text: string): string[] {
  return verify(text).items.flatMap((item) =>
    item.edits
      .filter(({ kind }) => kind !== 'kept')
      .map(({ kind, was, now }) => `${kind} ${was}→${now}`),
  );
}

it.each([
  '新建养老机构护理型床位占比原则上不低于-80%',
  '新建养老机构护理型床位占比原则上不低于<80%',
  '新建养老机构护理型床位占比原则上不低于8:0%',
  '新建养老机构护理型床位占比原则上不低于80+%',
  '用1/0年左右时间，逐步实现普惠托育覆盖',
  '用±10年左右时间，逐步实现普惠托育覆盖',
  '用1⁰年左右时间，逐步实现普惠托育覆盖',
  '用⑩年左右时间，逐步实现普惠托育覆盖',
])('takes a mark that makes another number for an alteration: %s', (text) => {
  expect(verify(text).verdict).toBe('altered');
});

it.each([
  '用 10 年左右时间，逐步实现普惠托育覆盖',
  '用１０年左右时间，逐步实现普惠托育覆盖',
  '占比原则上不低于８０％',
])('takes width and spaces for none: %s', (text) => {
  expect(verify(text).verdict).toBe('verbatim');
});

it.each([
  ['“低于80%”', 'dropped 不→'],
  ['“搞层层分解考核”', 'dropped 不→'],
  ['意见提出，搞层层分解考核。', 'dropped 不→'],
  ['“护理型床位占比原则上不低于8”', 'dropped 0%→'],
  ['“0年左右时间，逐步实现普惠托育覆盖”', 'dropped 1→'],
])('never calls words verbatim that begin after a negation or cut a number: %s', (text, edit) => {
  expect(verify(text).verdict).toBe('altered');
  expect(edits(text)).toEqual([edit]);
});

it('sees what was left out near the beginning and the end of a passage', () => {
  expect(edits('用左右时间，逐步实现普惠托育覆盖')).toEqual(['dropped 10年→']);
  expect(edits('以照护为重点，提高养老服务机构医养结合服务能力')).toEqual(['dropped 失能老年人→']);
});

it('compares with nothing beyond the sentence', () => {
  expect(edits('新建养老机构护理型床位占比原则上不低于百分之八十')).toEqual([
    'replaced 80%→百分之八十',
  ]);
});

it('judges clauses that are named in one sentence each by itself', () => {
  const { items } = verify(
    '意见第六条提出推进优质医疗资源扩容下沉和区域均衡布局，第六条提出增加护理型床位供给。',
  );
  expect(items.map(({ verdict, claim }) => [verdict, claim?.right])).toEqual([
    ['verbatim', true],
    ['verbatim', false],
  ]);
});

it('says of a clause that holds some of the words that it is not all', () => {
  const text = '第六条提出“推进优质医疗资源扩容下沉和区域均衡布局，增加护理型床位供给”';
  expect(verify(text).items[0]?.claim).toMatchObject({ right: false, partly: true });
});

it.each(['意见提出，要', '根据意见，', '同时，', '此外，', '新华社北京6月9日电 意见指出，'])(
  'takes what a writer leads in with for no alteration: %s',
  (leadIn) => {
    expect(verify(`${leadIn}增加护理型床位供给。`).verdict).toBe('verbatim');
  },
);
