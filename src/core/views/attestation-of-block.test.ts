import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { attestationOfBlock, attestationSentence } from './attestation-of-block.ts';

const { edition } = compile('content', 'minsheng-2025');
const nameOf = (id: string): string =>
  edition!.commentary.find((piece) => piece.id === id)!.shortTitle;
const say = (id: string): string => attestationSentence(attestationOfBlock(edition!, id)!, nameOf);

it.each([
  ['p', '三份来源一致。'],
  ['c1', '三份来源都有，异文 2 处。'],
  ['title', '两份来源（000、002）一致。'],
  ['c6', '两份来源（000、003）都有，异文 2 处。'],
  [
    'c7',
    '两份来源（000、003）都有，异文 1 处；自“推动有条件的大城市”以下仅一份（000），其中 1 句的一部分另有新华社摘要可证。',
  ],
  ['s4-heading', '仅一份来源（000），另有新华社解读、新华社摘要可证。'],
  ['c9', '仅一份来源（000），其中 2 句、1 句的一部分另有新华社解读、新华社摘要可证。'],
  ['c10', '仅一份来源（000），异文 1 处，其中 3 句另有新华社解读、新华社摘要可证。'],
  ['s5', '仅一份来源（000），其中 4 句的一部分另有人民日报评论、新华社摘要可证。'],
])('says who attests %s', (block, sentence) => {
  expect(say(block)).toBe(sentence);
});

it('says so when nothing else attests what only one witness has', () => {
  const bare = { ...edition!, apparatus: { ...edition!.apparatus!, quotations: [] } };
  expect(attestationSentence(attestationOfBlock(bare, 'c8')!, nameOf)).toBe(
    '仅一份来源（000），没有旁证。',
  );
});

it('tells which of the words that rest on one witness a commentary quotes', () => {
  const [stretch] = attestationOfBlock(edition!, 'c10')!.lone;
  const quoted = stretch!.parts.filter(({ quotedBy }) => quotedBy.length > 0);
  expect(stretch!.parts.map(({ text }) => text).join('')).toBe(
    edition!.clauses.find(({ id }) => id === 'c10')!.text,
  );
  expect(quoted.map(({ text }) => text)).toContain(
    '引导支持在保障性住房中加大兼顾职住平衡的宿舍型、小户型青年公寓供给',
  );
});

it('says nothing of a document without witnesses, or of a block that it does not have', () => {
  expect(attestationOfBlock({ ...edition!, apparatus: null }, 'c1')).toBeNull();
  expect(attestationOfBlock(edition!, 'c99')).toBeNull();
});
