import { describe, expect, it } from 'vitest';
import { citedDocument } from './cite/citation.ts';
import { gbt7714 } from './cite/gbt7714.ts';
import { plain } from './cite/plain.ts';
import { compile, compileSources } from './compile.ts';
import { printDiagnostic } from './diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { readSources } from './read/sources.ts';
import { datedTexts, forceOn, forceSentence, textInForce } from './views/force.ts';
import { movedPages, retiredInText } from './views/moved-pages.ts';
import { publishedAnchors } from './views/published-anchors.ts';

const FIXTURES = 'src/core/fixtures';
const compiled = compile(FIXTURES, 'amended');
const edition = compiled.edition!;
const bare = compile(FIXTURES, 'law').edition!;

/** What is told of the fixture when one of its files reads otherwise. */
function told(file: string, change: (text: string) => string): string[] {
  const sources = readSources(FIXTURES, 'amended');
  const path = `${sources.folder}/${file}`;
  const text = new TextDecoder().decode(sources.files.get(path));
  if (change(text) === text) throw new Error(`${file} did not change`);
  const files = new Map(sources.files).set(path, new TextEncoder().encode(change(text)));
  return compileSources({ ...sources, files }).diagnostics.map((diagnostic) =>
    printDiagnostic(diagnostic)
      .replaceAll(`${FIXTURES}/`, '')
      .replace(/现为 [0-9a-f]{64}，应为 [0-9a-f]{64}/, '现为 HASH，应为 LOCKED'),
  );
}

it('reads the other texts of a document, earliest first, and finds no fault', () => {
  expect(compiled.diagnostics).toEqual([]);
  expect(edition.revisions?.map(({ date, name }) => [date, name])).toEqual([
    ['2010-01-01', '2009年通过'],
    ['2024-07-01', '2024年修正'],
  ]);
});

it('adds nothing to a document that has one text', () => {
  expect(Object.keys(bare)).not.toContain('revisions');
  expect(datedTexts(bare)).toEqual([]);
  expect(
    [...publishedAnchors(bare).keys()].filter((address) => /^(?:revisions|changes)/.test(address)),
  ).toEqual([]);
});

describe('faults', () => {
  it('a text is pinned by a hash of its own', () => {
    expect(
      told('revisions/2010-01-01/text.mdx', (text) => text.replace('借三册', '借四册')),
    ).toEqual([
      'amended/revisions/2010-01-01/revision.yaml:3:9  text-hash  正文与钉住的校验值不符：现为 HASH，应为 LOCKED。',
    ]);
  });

  it('its numbering is checked as that of every text', () => {
    expect(
      told('revisions/2010-01-01/text.mdx', (text) => text.replace('第七条', '第九条'))[0]?.split(
        '\n',
      )[0],
    ).toBe(
      'amended/revisions/2010-01-01/text.mdx:21:1  numbering  编号不连续：前一个是“第六条”，此处是“第九条”，应为第 7。',
    );
  });

  it('its published anchors are kept', () => {
    const lock = 'revisions/2010-01-01#c9\t第九条\n';
    expect(told('ids.lock', (text) => text + lock)).toEqual([
      'amended/ids.lock:10:1  locked-id-gone  已发布的锚点 revisions/2010-01-01#c9 不见了。',
    ]);
    expect(told('ids.lock', (text) => text + lock.replace('c9', 'c8'))).toEqual([]);
  });

  it('an anchor that stands in none of the texts is gone', () => {
    expect(told('ids.lock', (text) => `${text}c9\t第九条\n`)).toEqual([
      'amended/ids.lock:10:1  locked-id-gone  已发布的锚点 c9 不见了。',
    ]);
  });

  it('words that moved to another anchor are told unless a text has them where they were', () => {
    const moved = told('ids.lock', (text) => `${text}c1-1\t国家鼓励社会力量捐建图书馆。\n`);
    expect(moved).toEqual([
      'amended/ids.lock:10:1  anchor-moved  已发布的锚点 c1-1 改指了别的话：现在是“为了方便公民读书，制定本法。”，发布时是“国家鼓励社会力量捐建图书馆。”，那句话现在在 c3-1。',
    ]);
    expect(told('ids.lock', (text) => `${text}c2-1\t公共图书馆应当免费向公民开放。\n`)).toEqual([]);
  });

  it('an unknown key has its line', () => {
    expect(told('revisions/2010-01-01/revision.yaml', (text) => `titel: 甲\n${text}`)[0]).toMatch(
      /^amended\/revisions\/2010-01-01\/revision\.yaml:1:\d+ {2}unknown-key/,
    );
  });
});

it('promises every text at its date, the one in force too, and the pages that compare every two', () => {
  const published = publishedAnchors(edition);
  expect(published.get('revisions/2010-01-01#c6-2')).toBe('逾期不退的，加倍返还。');
  expect(published.get('revisions/2018-01-01#c4-1')).toBe(published.get('c4-1'));
  expect([...published.keys()].filter((address) => address.startsWith('changes'))).toEqual([
    'changes',
    'changes/2010-01-01/2018-01-01',
    'changes/2010-01-01/2024-07-01',
    'changes/2018-01-01/2024-07-01',
  ]);
});

it('leads from what an amendment took away to what goes on with it, and says where it stood', () => {
  const note = '文件修改过，它原在2009年通过文本里';
  expect(retiredInText(edition)).toEqual([
    { address: 'c6-2', target: null, note },
    { address: 'c8', target: 'c7', note },
    { address: 'c8-1', target: 'c7', note },
  ]);
  expect(movedPages(edition)).toEqual([
    { address: 'c8', target: '#c7', note },
    { address: 'c8/embed', target: '#c7', note },
  ]);
});

it('leads the page of a clause that is gone to the last text that had it', () => {
  const retired = [{ address: 'c7/embed', target: null, note: '' }];
  const [page] = movedPages({ ...edition, retired });
  expect(page?.target).toBe('revisions/2024-07-01/#c7');
});

describe('states', () => {
  const repealed: Edition = {
    ...edition,
    document: {
      ...edition.document,
      force: { ...edition.document.force!, repealed: { date: '2025-01-01', by: '《示例文化法》' } },
    },
  };

  it.each([
    ['2009-12-31', ['pending', 'pending', 'pending']],
    ['2010-01-01', ['in-force', 'pending', 'pending']],
    ['2018-01-01', ['amended', 'in-force', 'pending']],
    ['2024-07-01', ['amended', 'amended', 'in-force']],
    ['2025-01-01', ['amended', 'amended', 'repealed']],
  ])('on %s', (day, states) => {
    const dates = ['2010-01-01', '2018-01-01', '2024-07-01'];
    expect(dates.map((date) => forceOn(repealed, date, day))).toEqual(states);
  });

  it('are told with the day on which they hold', () => {
    expect(datedTexts(edition).map((text) => forceSentence(edition, text))).toEqual([
      '2010年1月1日起施行，2018年1月1日起已由新的文本代替。',
      '自2018年1月1日起施行，截至2024年2月3日现行有效；自2024年7月1日起改用新的文本。',
      '自2024年7月1日起施行，到本版发布的2024年2月3日尚未施行。',
    ]);
    const { revisions: _, ...alone } = repealed;
    const gone = { ...alone.document, edition: { ...alone.document.edition, date: '2025-03-01' } };
    const old = { ...alone, document: gone };
    expect(forceSentence(old, textInForce(old)!)).toBe(
      '自2018年1月1日起施行，2025年1月1日起由《示例文化法》废止。',
    );
    expect(citedDocument(old).standing).toBe('已废止');
  });
});

it('cites the dated text, and that it is not in force', () => {
  const cite = (text?: ReturnType<typeof textInForce>) => ({
    document: citedDocument(edition, text),
    place: '第四条',
    anchor: 'c4',
    words: '',
    address: '',
    accessed: null,
  });
  expect(plain.write(cite())).toBe(
    '——《中华人民共和国示例图书法》（2017年修正）第四条（示例人民代表大会，2017年10月1日）',
  );
  const [earlier, , coming] = datedTexts(edition);
  expect(gbt7714.write(cite(earlier))).toContain(
    '示例图书法：2009年通过，已修改[EB/OL]. （2009-10-01）.',
  );
  expect(plain.write(cite(coming))).toContain('（2024年修正，尚未施行）');
  expect(citedDocument(bare)).not.toHaveProperty('standing');
});
