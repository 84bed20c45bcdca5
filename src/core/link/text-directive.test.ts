import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildDirective, findDirective, readDirective, writeDirective } from './text-directive.ts';

const PAGE = [
  '（一）扩大覆盖面',
  '（二）优化服务',
  '（一）扩大覆盖面。全面取消限制，完善转移接续机制。新建1,000所“一老一小”机构，全面取消限制。',
  '批注：全面取消限制',
  '（二）优化服务。以县域为基本单元，全面推进公共服务。',
  '第一条　为了做示例，制定本法。',
].join('\n');

function build(words: string, nth = 0) {
  let at = PAGE.indexOf(words);
  for (let i = 0; i < nth; i++) at = PAGE.indexOf(words, at + 1);
  return buildDirective(PAGE, at, at + words.length);
}

it('completes both ends out to the nearest punctuation mark', () => {
  expect(build('善转移接')).toEqual({ prefix: '完', start: '善转移接', end: '', suffix: '续机制' });
});

it('needs no context where punctuation is', () => {
  expect(build('完善转移接续机制')).toEqual({
    prefix: '',
    start: '完善转移接续机制',
    end: '',
    suffix: '',
  });
});

it('gives all words of a choice that is short and of one block, marks within or not', () => {
  expect(build('全面取消限制，完善转移接续机制')).toMatchObject({
    start: '全面取消限制，完善转移接续机制',
    end: '',
  });
});

it('takes the first words of a page for context', () => {
  expect(buildDirective('甲乙丙丁。', 2, 3)).toMatchObject({ prefix: '甲乙', suffix: '丁' });
});

it('widens on one side where the other has no more', () => {
  const page = '乙甲，丙。\n乙甲，丁。';
  expect(buildDirective(page, 7, 8)).toEqual({
    prefix: '乙',
    start: '甲',
    end: '',
    suffix: '，丁',
  });
});

it('does not stop at a comma inside a number', () => {
  expect(build('000所')?.prefix).toBe('新建1,');
});

it('widens until repeated words are told apart', () => {
  const second = build('全面取消限制', 1)!;
  expect(second.prefix).not.toBe('');
  expect(findDirective(PAGE, second)?.start).toBe(PAGE.indexOf('全面取消限制。\n批注'));
});

it('tells the heading in the text from the heading in the contents', () => {
  const heading = build('（二）优化服务', 1)!;
  expect(findDirective(PAGE, heading)?.start).toBe(PAGE.lastIndexOf('（二）优化服务'));
});

it('goes over to the next block for context where its own has none left', () => {
  const page = '保障措施\n首页\n保障措施\n各地要落实。';
  expect(buildDirective(page, 8, 12)).toEqual({
    prefix: '首页',
    start: '保障措施',
    end: '',
    suffix: '各地要落实',
  });
});

it('gives the first and the last words of a choice over several blocks, in context', () => {
  const from = PAGE.indexOf('面取消限制。\n批注');
  const to = PAGE.indexOf('域为基本');
  expect(buildDirective(PAGE, from, to)).toEqual({
    prefix: '机构，全',
    start: '面取消限制',
    end: '以县',
    suffix: '域为基本单元，全面推进公共服务',
  });
});

it('gives the first and the last words of more than 300 characters', () => {
  const page = `甲${'乙丙，'.repeat(150)}丁。`;
  expect(buildDirective(page, 1, page.length - 2)).toMatchObject({ start: '乙丙', end: '乙丙，' });
});

it('has nothing for an empty choice', () => {
  expect(buildDirective(PAGE, 5, 5)).toBeNull();
});

it('encodes what means something in a directive', () => {
  const directive = { prefix: 'a-b', start: '50%,c&d', end: '二', suffix: '(e)' };
  expect(writeDirective(directive)).toBe('a%2Db-,50%25%2Cc%26d,%E4%BA%8C,-%28e%29');
  expect(readDirective(writeDirective(directive))).toEqual(directive);
});

it.each(['', 'a,b,c,d,e', '%E4%BA', '-', 'a-,'])('reads %j as no directive', (value) => {
  expect(readDirective(value)).toBeNull();
});

it('finds words in another width, and with a plain space', () => {
  expect(
    findDirective(PAGE, { prefix: '', start: '(二)优化服务。', end: '', suffix: '' })?.start,
  ).toBe(PAGE.lastIndexOf('（二）'));
  expect(
    findDirective(PAGE, { prefix: '', start: '第一条 为了', end: '', suffix: '' })?.start,
  ).toBe(PAGE.indexOf('第一条'));
});

it('leads back to every choice in a real document', () => {
  const page = readFileSync('content/minsheng-2025/text.mdx', 'utf8').replace(/\n+/g, '\n');
  fc.assert(
    fc.property(fc.nat(page.length - 1), fc.integer({ min: 1, max: 400 }), (start, length) => {
      const chosen = page.slice(start, start + length);
      const from = start + chosen.length - chosen.trimStart().length;
      const to = start + chosen.trimEnd().length;
      if (from >= to) return;
      const directive = buildDirective(page, from, to);
      expect(directive).not.toBeNull();
      expect(readDirective(writeDirective(directive!))).toEqual({
        ...directive,
        ...JSON.parse(JSON.stringify(directive).replace(/\\n|\u3000/g, ' ')),
      });
      expect(findDirective(page, directive!)).toEqual({ start: from, end: to });
    }),
    { numRuns: 150 },
  );
});
