import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileSources } from '../src/core/compile.ts';
import { toChineseNumeral } from '../src/core/text/numerals.ts';
import { carriedWords } from './official-words.ts';

/** Words as official texts have them, with all that other readers take for markup. */
const words = fc
  .array(
    fc.constantFrom(
      '为了示例',
      '制定本法',
      '，',
      '；',
      '第三条',
      '（一）',
      '1.',
      '3) ',
      '- ',
      '> ',
      '* ',
      '&nbsp;',
      '\\*',
      '<中华人民共和国水法>',
      '{金额}',
      '<5000',
      '<!-- 甲 -->',
      'import 货物',
      '`代码`',
      '|',
      '　',
      '“引”',
      '《书》',
      '𠮷',
      'é',
      '2026年1月2日',
      '---',
      '[甲](乙)',
      '~',
      '$x$',
      '_甲_',
      '附件',
      '一、',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').trim())
  // A bold or linked stretch is a fault of its own (markup-in-text).
  .filter((text) => text !== '' && !/\]\(/.test(text));
const sentence = words.map((text) => `${text}。`);
const numbered = (label: (n: number) => string, max: number) =>
  fc
    .array(sentence, { minLength: 1, maxLength: max })
    .map((lines) => lines.map((line, at) => `${label(at + 1)}${line}`));
const items = numbered((n) => `（${toChineseNumeral(n)}）`, 3);
const title = fc.constantFrom('示例法', '关于印发《示例办法》的通知', '关于示例的意见');
const front = fc.constantFrom(
  [],
  ['示例发〔2026〕1号', '各省人民政府：'],
  ['（2026年1月2日通过）'],
);
const end = fc.constantFrom([], ['示例办公厅', '2026年1月2日', '（此件公开发布）']);

/** A law: chapters, articles with 款 and 项. */
const law = fc
  .array(fc.tuple(sentence, fc.option(sentence), fc.option(items)), { minLength: 1, maxLength: 6 })
  .map((articles) =>
    articles.flatMap(([first, second, list], at) => [
      ...(at % 3 === 0 ? [`第${toChineseNumeral(at / 3 + 1)}章　总则`] : []),
      `第${toChineseNumeral(at + 1)}条　${first}`,
      ...(second ? [second] : []),
      ...(list ?? []),
    ]),
  );
/** An opinion: 一、 as headings or as sentences, （一） below. */
const opinion = fc
  .array(fc.tuple(fc.boolean(), sentence, items), { minLength: 1, maxLength: 4 })
  .map((sections) =>
    sections.flatMap(([heading, line, list], at) => [
      `${toChineseNumeral(at + 1)}、${heading ? '总体要求' : line}`,
      ...(heading ? list : []),
    ]),
  );
const plain = fc.array(sentence, { minLength: 1, maxLength: 4 });
const annex = fc.constantFrom(
  [],
  ['附件', '示例名单', '| 姓名 | 职务 |', '| --- | --- |', '| 甲 |  |'],
  ['示例办法', '第一条　制定本办法。'],
);
const text = fc
  .tuple(title, front, fc.oneof(law, opinion, plain), end, annex, fc.boolean())
  .map(([heading, before, body, after, added, signed]) => {
    const lines = [...before, ...body, ...(signed ? after : []), ...(signed ? added : [])];
    return [`# ${heading}`, ...lines]
      .map((line, at) =>
        line.startsWith('|') && lines[at - 2]?.startsWith('|') ? `\n${line}` : `\n\n${line}`,
      )
      .join('')
      .trimStart();
  });

const YAML = `title: 示例
shortTitle: 示例
kind: 通知
issuers: [示例办公厅]
edition: { version: '1.0', date: '2026-01-02', checked: 2026-01 }
description: 示例。
`;

function compiled(body: string) {
  const encode = (content: string) => new TextEncoder().encode(content);
  const sources = (sha256: string) => ({
    document: 'd',
    folder: 'd',
    glossary: 'glossary',
    files: new Map([
      ['d/text.mdx', encode(body)],
      ['d/document.yaml', encode(`${YAML}sha256: '${sha256}'\n`)],
    ]),
  });
  const first = compileSources(sources('0')).diagnostics.find(({ rule }) => rule === 'first-hash');
  return compileSources(sources(/[0-9a-f]{64}/.exec(first?.message ?? '')?.[0] ?? '0'));
}

/** The characters of a source, by a reading that knows nothing of structure. */
function characters(body: string): string {
  return body
    .split('\n')
    .map((line) => {
      if (/^\|(?: --- \|)+$/.test(line)) return '';
      return /^\|.*\|$/.test(line.trim())
        ? line.replace(/(?<!\\)\|/g, '')
        : line.replace(/^# /, '');
    })
    .join('')
    .replace(/\s/gu, '');
}

it('every reader carries every character of the source, once and in order', () => {
  let compared = 0;
  fc.assert(
    fc.property(text, (body) => {
      const { edition, diagnostics } = compiled(body);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      // Numbers that jump are told; everything else must come through.
      expect(errors.filter(({ rule }) => rule !== 'numbering')).toEqual([]);
      if (!edition) return;
      compared++;
      for (const [reader, carried] of Object.entries(carriedWords(edition))) {
        expect([reader, carried]).toEqual([reader, characters(body)]);
      }
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(200);
});
