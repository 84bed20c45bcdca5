import { expect, it } from 'vitest';
import { traditionalVariants } from '../text/variants.ts';
import { type ComparedDocument, corpusOfSeveral, documentOf } from './several.ts';
import { itemLine, verdictLine } from './verdict-line.ts';
import { createVerifier } from './verifier.ts';

function document(id: string, title: string, ...texts: string[]): ComparedDocument {
  const text = (passage: string, label: string, words: string) => ({
    id: passage,
    source: 'text' as const,
    label,
    text: words,
    sentences: [{ id: `${passage}-1`, start: 0, end: Array.from(words).length }],
  });
  return {
    id,
    title,
    corpus: {
      passages: [
        text('title', '标题', title),
        ...texts.map((words, at) => ({
          ...text(`c${at + 1}`, `第${'一二三'[at]}条`, words),
          clause: at + 1,
        })),
      ],
    },
  };
}

const BOTH = '任何单位和个人不得擅自移动界桩。';
const documents = [
  document('qiao', '示例桥梁管理办法', '桥梁每年应当检查一次，并向社会公布。', BOTH),
  document('deng', '示例灯塔管理办法', BOTH, '灯塔夜间应当点亮，不得中断。'),
];
const titles = documents.map(({ title }) => title);
const { verify } = createVerifier(corpusOfSeveral(documents), traditionalVariants());

it('says of words that two documents have that both have them', () => {
  const { items } = verify(BOTH);
  expect(items.map(({ verdict }) => verdict)).toEqual(['verbatim']);
  expect(items[0]!.places.map(({ label }) => label)).toEqual([
    '《示例桥梁管理办法》第二条',
    '《示例灯塔管理办法》第一条',
  ]);
  expect(itemLine(items[0]!, titles)).toBe(
    `“任何单位和个人不得擅自移动界桩”：逐字相符，见《示例桥梁管理办法》第二条第1句、《示例灯塔管理办法》第一条第1句。`,
  );
});

it('judges each quotation of a passage by its own document', () => {
  const report = verify(
    '《示例桥梁管理办法》规定：“桥梁每年应当检查一次，并向社会公布。”《示例灯塔管理办法》规定：“灯塔夜间可以点亮，不得中断。”',
  );
  expect(report.items.map(({ verdict }) => verdict)).toEqual(['verbatim', 'altered']);
  expect(report.items.map(({ places: [place] }) => documentOf(place!.passage, documents))).toEqual([
    { document: 'qiao', passage: 'c1' },
    { document: 'deng', passage: 'c2' },
  ]);
  expect(verdictLine(report, titles)).toContain(
    '对照《示例桥梁管理办法》《示例灯塔管理办法》核验2处',
  );
});

it('takes a single document as it is', () => {
  const [only] = documents;
  expect(corpusOfSeveral([only!])).toBe(only!.corpus);
  expect(documentOf('c1', [only!])).toEqual({ document: 'qiao', passage: 'c1' });
});
