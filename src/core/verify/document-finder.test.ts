import { describe, expect, it } from 'vitest';
import { rememberingFold } from './comparable.ts';
import { type FoundDocument, findDocuments, finderParts } from './document-finder.ts';

const SUBJECTS = '港口桥梁隧道灯塔磨坊果园茶山盐田渔场书院钟楼水渠码头粮仓驿站牧场';
const DUTIES = '登记检查维护保养公示备案抽查复核移交归档';

/** Documents of one manner, each of its own subject: sentences that no two of them share. */
function documentOn(at: number): FoundDocument {
  const subject = SUBJECTS.slice(at * 2, at * 2 + 2);
  const texts = Array.from(DUTIES.match(/../gu)!, (duty, number) => [
    `${subject}的管理机构每年应当${duty}一次，${duty}的结果由${subject}所在地报上一级机构。`,
    `任何人发现${subject}未按第${number + 1}项${duty}的，可以向当地投诉。`,
  ]).flat();
  return {
    id: `d${at}`,
    titles: [`${subject}管理办法`],
    corpus: {
      passages: texts.map((text, number) => ({
        id: `c${number + 1}`,
        source: 'text' as const,
        label: `第${number + 1}条`,
        text,
        sentences: [],
      })),
    },
  };
}

const SHARED = '本办法没有规定的，参照山川名录和潮汐历的有关说明办理。';
const documents = Array.from({ length: SUBJECTS.length / 2 }, (_, at) => documentOn(at));
for (const at of [2, 5]) {
  const [first] = documents[at]!.corpus.passages;
  documents[at]!.corpus.passages = [
    ...documents[at]!.corpus.passages,
    { ...first!, id: 'c99', text: SHARED },
  ];
}
const foldChar = rememberingFold(new Map());
const parts = finderParts(documents, foldChar);
const read: number[] = [];
const find = (text: string) =>
  findDocuments(
    text,
    { ids: documents.map(({ id }) => id), parts: parts.length },
    foldChar,
    async (part) => {
      read.push(part);
      return parts[part]!;
    },
  );

describe('the document of pasted words', () => {
  it.each(documents.map(({ id, corpus }) => [id, corpus.passages[4]!.text]))(
    '%s is found first',
    async (id, text) => {
      expect((await find(text))[0]).toBe(id);
      expect((await find(`据报道，${text.replace('每年', '每月')}记者说。`))[0]).toBe(id);
    },
  );

  it('is found by its title alone', async () => {
    expect(await find('《灯塔管理办法》说灯塔要亮。')).toEqual(['d3']);
  });

  it('is none where nothing is like it', async () => {
    expect(await find('今天天气很好，我们一起去公园里散步。')).toEqual([]);
    expect(await find('')).toEqual([]);
  });
});

it('finds both documents that a passage quotes, and both that have the same words', async () => {
  const quoting = [documents[1], documents[7]].map((one) => one!.corpus.passages[0]!.text).join('');
  expect(new Set(await find(quoting))).toEqual(new Set(['d1', 'd7']));
  expect(new Set(await find(SHARED))).toEqual(new Set(['d2', 'd5']));
});

it('finds a short quotation within a long text by others, and looks up no more than it must', async () => {
  const other = Array.from({ length: 900 }, (_, at) => `路人甲第${at}次走过街口看了看天。`).join(
    '',
  );
  const quotation = documents[9]!.corpus.passages[6]!.text;
  read.length = 0;
  expect(await find(`${other}“${quotation}”${other}`)).toEqual(['d9']);
  expect(read.length).toBeLessThanOrEqual(60);
});

it('leaves out what stands in so many documents that it tells none', () => {
  const many = Array.from({ length: 80 }, (_, at) => ({
    ...documents[0]!,
    id: `m${at}`,
    titles: [],
  }));
  expect(finderParts(many, foldChar).every((part) => Object.keys(part).length === 0)).toBe(true);
});
