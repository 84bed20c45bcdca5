import { expect, it } from 'vitest';
import { traditionalVariants } from '../text/variants.ts';
import { CORPUS } from './fixture/corpus.ts';
import { headline, inline, verdictLine } from './verdict-line.ts';
import { createVerifier } from './verifier.ts';

const { verify } = createVerifier(CORPUS, traditionalVariants());

it.each([
  [
    '第六条：推进优质医疗资源扩容下沉',
    '“推进优质医疗资源扩容下沉”：逐字相符，见《意见》第（六）条第2句；原文后面还有“和区域均衡布局”，所称出处无误。',
  ],
  [
    '护理型床位占比原则上不低于60%',
    '“护理型床位占比原则上不低于60%”：有改动，且涉及数字、时间，对照《意见》第（七）条第2句；原文前面还有“机构”。',
  ],
  [
    '保障和改善民生没有终点',
    '“保障和改善民生没有终点”：另有出处，不见于《意见》，见于新华社解读第1句。',
  ],
  ['今天天气很好', '“今天天气很好”：未见于《意见》。'],
  [
    '大力发展“一老一小”普惠服务。',
    '“大力发展‘一老一小’普惠服务”：逐字相符，见《意见》第（七）条第1句。',
  ],
  [
    '增加护理型床位供给。今天天气很好。推广“分布式检查、集中式诊断”服务模式。',
    '对照《意见》核验2处：逐字相符1处，有改动1处。另有1句与所查文本不相近，未予核验。',
  ],
  ['……', '没有可以核验的文字。'],
])('%s', (text, line) => {
  expect(verdictLine(verify(text), '意见')).toBe(line);
});

it('keeps the spaces between Latin words and no others', () => {
  expect(inline('health  care  民', 40)).toBe('health care民');
  expect(inline('the document\nsays “health care” 民 生', 40)).toBe(
    'the document says‘health care’民生',
  );
});

it('says that two readings are possible where the text bends the same words in another place', () => {
  const passage = (id: string, label: string, text: string) =>
    ({ id, source: 'text', label, text, sentences: [] }) as const;
  const law = createVerifier(
    {
      passages: [
        passage('c2', '第二条', '建立老年人健康档案，按年更新。'),
        passage('c5', '第五条', '鼓励有条件的地方建立老年人健康档案。'),
      ],
    },
    traditionalVariants(),
  );
  const report = law.verify('“建立老年人健康档案”');
  expect(verdictLine(report, '条例')).toBe(
    '“建立老年人健康档案”：逐字相符，见《条例》第二条、第五条；若引的是第五条，原文前面还有“鼓励有条件的地方”。',
  );
  expect(headline(report)).toContain('请看清引的是哪一处');
  // Where every place bends them, there is only one reading.
  expect(law.verify('“有条件的地方建立老年人健康档案”').items[0]?.otherReading).toBeUndefined();
});
