import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sliceCodePoints } from '../text/code-points.ts';
import { traditionalVariants } from '../text/variants.ts';
import { CORPUS } from './fixture/corpus.ts';
import type { Verification } from './model.ts';
import { createVerifier } from './verifier.ts';

const { verify, steps } = createVerifier(CORPUS, traditionalVariants());

/** Edits other than what is kept, as `kind was→now`. */
function changes(report: Verification): string[] {
  return report.items.flatMap(({ edits }) =>
    edits
      .filter(({ kind }) => kind !== 'kept')
      .map(({ kind, was, now }) => `${kind} ${was}→${now}`),
  );
}

function senses(report: Verification): string[] {
  return report.items.flatMap(({ edits }) =>
    edits.flatMap(({ sense }) => sense.map(({ kind, was, now }) => `${kind} ${was}→${now}`)),
  );
}

it('finds words that stand verbatim, with place and sentence', () => {
  const report = verify('推进优质医疗资源扩容下沉和区域均衡布局');
  expect(report.verdict).toBe('verbatim');
  const [place] = report.items[0]!.places;
  expect(place).toMatchObject({ passage: 'c6', sentence: { id: 'c6-2', number: 2 } });
  expect(place!.span).toEqual({ start: 13, end: 32 });
  expect(report.items[0]!.also.map(({ passage }) => passage)).toEqual(['explainer#p1']);
});

it.each([
  ['traditional', '推進優質醫療資源擴容下沉'],
  ['traditional', '推進優質醫療衞生資源共享'],
  ['width', '占比原则上不低于８０％'],
  ['lineBreaks', '优化区域医疗\n\n中心建设模式'],
  ['spaces', '用 10 年左右时间'],
] as const)('folds and mentions %s', (note, text) => {
  const report = verify(text);
  expect(report.verdict).toBe('verbatim');
  expect(report.items[0]!.notes[note]).toBe(true);
});

it('mentions other punctuation without calling it an alteration', () => {
  const report = verify('建设模式，管理体制和运行机制');
  expect(report.verdict).toBe('verbatim');
  expect(report.items[0]!.notes.punctuation).toEqual([
    { input: { start: 4, end: 5 }, was: '、', now: '，' },
  ]);
});

it.each([
  ['不 dropped', '对预期性指标，搞层层分解考核', 'dropped 不→', 'negation 不搞→'],
  [
    'a number changed',
    '护理型床位占比原则上不低于60%',
    'replaced 8→6',
    'number 不低于80%→不低于60%',
  ],
  ['a limit dropped', '新建养老机构护理型床位占比不低于80%', 'dropped 原则上→', 'degree 原则上→'],
  [
    'a degree changed',
    '用10年左右时间，全面实现普惠托育覆盖',
    'replaced 逐步→全面',
    'degree 逐步→全面',
  ],
])('calls out %s', (_, text, change, sense) => {
  const report = verify(text);
  expect(report.verdict).toBe('altered');
  expect(changes(report)).toEqual([change]);
  expect(senses(report)).toContain(sense);
});

it.each([
  ['a doubled character', '推进优质医疗资源源扩容下沉', 'added →源'],
  ['an item dropped from a list', '优化区域医疗中心建设模式和运行机制', 'dropped 管理体制→'],
])('shows %s, though the sense is not visibly touched', (_, text, change) => {
  expect(changes(verify(text))).toEqual([change]);
  expect(verify(text).items[0]!.senseChanged).toBe(false);
});

it('accepts whole units left out, and says what they were', () => {
  const report = verify('以失能老年人照护为重点，增加护理型床位供给');
  expect(report.verdict).toBe('trimmed');
  expect(changes(report)).toEqual(['cut 提高养老服务机构医养结合服务能力→']);
});

it('accepts a cut anywhere when it is marked', () => {
  expect(verify('推进优质医疗资源扩容……优化区域医疗中心').verdict).toBe('trimmed');
  expect(verify('推进优质医疗资源扩容优化区域医疗中心').verdict).toBe('altered');
});

it('takes an ellipsis that swallows a limit for an alteration', () => {
  const report = verify('增加护理型床位供给，新建养老机构护理型床位占比……不低于80%');
  expect(report.verdict).toBe('altered');
  expect(senses(report)).toEqual(['degree 原则上→']);
});

it('tells pieces joined from several places, and their order', () => {
  const report = verify('增加护理型床位供给，推进优质医疗资源扩容下沉和区域均衡布局。');
  expect(report.verdict).toBe('trimmed');
  expect(report.items[0]!.places.map(({ passage }) => passage)).toEqual(['c7', 'c6']);
  expect(report.items[0]!.reordered).toBe(true);
});

it('takes passages that follow each other for one quotation', () => {
  expect(verify('扩大基础民生服务普惠性\n（六）推进优质医疗卫生资源共享。').verdict).toBe(
    'verbatim',
  );
});

it('ascribes words of a commentary to it, but words of both to the document', () => {
  const report = verify('保障和改善民生没有终点');
  expect(report.verdict).toBe('elsewhere');
  expect(report.items[0]!.places[0]!.label).toBe('新华社解读');
});

it('says when nothing resembles', () => {
  expect(verify('到二〇三〇年人均收入翻一番，人人享有住房。').verdict).toBe('absent');
});

it('judges each quotation and sentence of an article by itself', () => {
  const report = verify(
    '昨天下了雨。意见第六条指出，“推进优质医疗资源扩容下沉和区域均衡布局”，各界叫好。' +
      '第六条还规定：“增加护理型床位供给”。大力发展“一老一小”普惠服务。大家今天都很高兴啊。',
  );
  expect(report.items.map(({ kind, verdict, quoted }) => [kind, verdict, quoted])).toEqual([
    ['quotation', 'verbatim', '推进优质医疗资源扩容下沉和区域均衡布局'],
    ['quotation', 'verbatim', '增加护理型床位供给'],
    ['sentence', 'verbatim', '大力发展“一老一小”普惠服务'],
  ]);
  expect(report.items.map(({ claim }) => claim?.right)).toEqual([true, false, undefined]);
  expect(report).toMatchObject({ ignored: 2, wrongClaims: 1 });
  expect(report.verdict).toBeUndefined();
});

it('does not take words of the document itself for an introduction', () => {
  expect(verify('以失能老人照护为重点：提高养老服务机构医养结合服务能力').verdict).toBe('altered');
});

it.each(['', '。，！', '😀😀', '啊', '<p></p>', '\ud800'])('answers odd input %j', (text) => {
  expect(['absent', undefined]).toContain(verify(text).verdict);
});

it.each([
  ['one character', '民'.repeat(200_000)],
  ['no punctuation', '推进优质医疗资源扩容下沉'.repeat(16_000)],
  ['only cuts', '推进优质医疗……'.repeat(25_000)],
  ['only quotation marks', '“'.repeat(200_000)],
  ['markup', `<div class="${'推进优质'.repeat(100)}">`.repeat(400)],
])('gets through 200,000 characters of %s', { timeout: 20_000 }, (_, text) => {
  let last = 0;
  const run = steps(text);
  for (let step = run.next(); !step.done; step = run.next()) {
    expect(step.value).toBeGreaterThanOrEqual(last);
    last = step.value;
  }
  expect(last).toBeLessThanOrEqual(1);
});

const SENTENCE =
  '推进优质医疗资源扩容下沉和区域均衡布局，优化区域医疗中心建设模式、管理体制和运行机制。';

it('never calls a sentence with one character changed, added or dropped verbatim', () => {
  const inside = fc.integer({ min: 1, max: SENTENCE.length - 3 });
  fc.assert(
    fc.property(
      inside,
      fc.constantFrom(0, 1),
      fc.constantFrom('', '民', '不', '8'),
      (at, gone, put) => {
        const text = SENTENCE.slice(0, at) + put + SENTENCE.slice(at + gone);
        const same = text.replace(/[，、。]/gu, '') === SENTENCE.replace(/[，、。]/gu, '');
        expect(verify(text).verdict === 'verbatim').toBe(same);
      },
    ),
    { numRuns: 300 },
  );
});

it('gives spans that cut out exactly what it speaks of, whatever the input', () => {
  const word = fc.constantFrom(
    '推进优质医疗资源',
    '𠮷',
    '，',
    '。',
    '“',
    '”',
    '\n',
    '第六条',
    '扩容下沉',
    '不',
    '……',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const input = words.join('');
      for (const item of verify(input).items) {
        expect(sliceCodePoints(input, item.span.start, item.span.end)).toBe(item.quoted);
        for (const { input: span, now, place, was } of item.edits) {
          expect(sliceCodePoints(input, span.start, span.end)).toBe(now);
          if (!place) continue;
          const { text } = CORPUS.passages.find(({ id }) => id === place.passage)!;
          expect(sliceCodePoints(text, place.span.start, place.span.end)).toBe(was);
        }
      }
    }),
  );
});

it('keeps the word that introduces a quotation apart, though the document has the same before it', () => {
  const text = '第十条 新建道路，应当按照供热专项规划的要求，同时设计和建设供热管网。';
  const source = 'text' as const;
  const law = createVerifier(
    { passages: [{ id: 'c10', source, label: '第十条', text, sentences: [] }] },
    traditionalVariants(),
  );
  const [item, ...others] = law.verify('该条例要求“同时设计和建设供热管网”。').items;
  expect(others).toEqual([]);
  expect(item).toMatchObject({ kind: 'quotation', span: { start: 6, end: 17 } });
});
