import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { attestationOfBlock, attestationSentence } from './attestation-of-block.ts';

const { edition } = compile('src/core/fixtures', 'opinion');
const say = (id: string): string =>
  attestationSentence(attestationOfBlock(edition!, id)!, edition!);

it.each([
  ['p', '两份来源一致。'],
  ['c2', '两份来源都有，异文（文字不同）1 处。'],
  ['c3', '仅一份来源（示例报），另有示例解读可证。'],
  ['s3', '仅一份来源（示例报），没有旁证。'],
])('says who attests %s', (block, sentence) => {
  expect(say(block)).toBe(sentence);
});

it('tells which of the words that rest on one witness a commentary quotes', () => {
  const [stretch] = attestationOfBlock(edition!, 'c3')!.lone;
  expect(stretch!.parts.map(({ text }) => text).join('')).toBe(
    edition!.clauses.find(({ id }) => id === 'c3')!.text,
  );
  const quoted = stretch!.parts.filter(({ quotedBy }) => quotedBy.length > 0);
  expect(quoted.map(({ text }) => text).join('')).toContain('以县域为基本单元，全面推进公共服务');
});

it('says nothing of a document without witnesses, or of a block that it does not have', () => {
  expect(attestationOfBlock({ ...edition!, apparatus: null }, 'c1')).toBeNull();
  expect(attestationOfBlock(edition!, 'c99')).toBeNull();
});

it('says which sentences that rest on one witness a commentary has, all or some of their words', () => {
  const found = attestationOfBlock(edition!, 'c3')!;
  const [stretch] = found.lone;
  const quoting = (sentencesQuoted: number, sentencesPartlyQuoted: number) =>
    attestationSentence(
      { ...found, lone: [{ ...stretch!, sentences: 4, sentencesQuoted, sentencesPartlyQuoted }] },
      edition!,
    );
  expect(quoting(4, 0)).toBe('仅一份来源（示例报），另有示例解读可证。');
  expect(quoting(2, 0)).toBe('仅一份来源（示例报），其中 2 句另有示例解读可证。');
  expect(quoting(0, 1)).toBe('仅一份来源（示例报），其中 1 句的一部分另有示例解读可证。');
  expect(quoting(2, 1)).toBe('仅一份来源（示例报），其中 2 句、1 句的一部分另有示例解读可证。');
  expect(quoting(0, 0)).toBe('仅一份来源（示例报），没有旁证。');
});

it('says of words that no witness has that there is none', () => {
  const found = attestationOfBlock(edition!, 'c3')!;
  expect(attestationSentence({ ...found, wholly: [], partly: [] }, edition!)).toBe(
    '没有来源可据。',
  );
});
