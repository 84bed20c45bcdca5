import { expect, it } from 'vitest';
import { traditionalVariants } from '../text/variants.ts';
import { CORPUS } from './fixture/corpus.ts';
import { type Piece, type Sides, sidesOf } from './sides.ts';
import { createVerifier } from './verifier.ts';

const { verify } = createVerifier(CORPUS, traditionalVariants());

function sides(input: string): Sides {
  return sidesOf(verify(input).items[0]!, Array.from(input), CORPUS);
}

/** Pieces other than kept ones in brackets, with their kind; `!` where the sense changes. */
function shown(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, words, grave }) =>
      kind === 'kept'
        ? words
        : kind === 'around'
          ? `(${words})`
          : `[${kind}${grave ? '!' : ''} ${words}]`,
    )
    .join('');
}

it('shows what was replaced on both sides, with the punctuation of each', () => {
  const { pasted, printed } = sides(
    '增加护理型床位供给,新建养老机构护理型床位占比原则上不低于60%。',
  );
  expect(shown(pasted)).toBe(
    '增加护理型床位供给,新建养老机构护理型床位占比原则上不低于[replaced! 6]0%',
  );
  expect(printed.map(({ pieces }) => shown(pieces))).toEqual([
    '(以失能老年人照护为重点，提高养老服务机构医养结合服务能力，)' +
      '增加护理型床位供给，新建养老机构护理型床位占比原则上不低于[replaced! 8]0%(。)',
  ]);
});

it('shows what was dropped on the printed side only, and what was added on the pasted one', () => {
  const dropped = sides('对预期性指标，搞层层分解考核');
  expect(shown(dropped.pasted)).toBe('对预期性指标，搞层层分解考核');
  expect(shown(dropped.printed[0]!.pieces)).toBe(
    '(用10年左右时间，逐步实现普惠托育覆盖，)对预期性指标，[dropped! 不]搞层层分解考核(。)',
  );
  expect(shown(sides('推进优质医疗资源源扩容下沉').pasted)).toContain('[added 源]');
});

it('shows a cut in its place, and one extract for each place that was joined', () => {
  const cut = sides('以失能老年人照护为重点，增加护理型床位供给');
  expect(cut.printed.map(({ pieces }) => shown(pieces))).toEqual([
    '以失能老年人照护为重点，[cut 提高养老服务机构医养结合服务能力]，增加护理型床位供给' +
      '(，新建养老机构护理型床位占比原则上不低于80%。)',
  ]);
  const joined = sides('增加护理型床位供给，推进优质医疗资源扩容下沉和区域均衡布局。');
  expect(shown(joined.pasted)).toBe(
    '增加护理型床位供给，[joined ]推进优质医疗资源扩容下沉和区域均衡布局',
  );
  expect(joined.printed.map(({ place }) => place.passage)).toEqual(['c7', 'c6']);
});

it('shows exact words in their whole sentence, and what was cut off from them', () => {
  const { printed } = sides('层层分解考核');
  expect(printed.map(({ pieces }) => shown(pieces))).toEqual([
    '(用10年左右时间，逐步实现普惠托育覆盖，对预期性指标，)[limit! 不搞]层层分解考核(。)',
  ]);
});

it('shows the nearest words, when there are any, beside what was not found', () => {
  expect(sides('今天天气很好').printed).toEqual([]);
});
