import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../core/compile-library.ts';
import { traditionalVariants } from '../core/text/variants.ts';
import { bruteSearch } from './brute.ts';
import { searchRecords } from './records.ts';
import { searchAids } from './search-aids.ts';
import { openSimilar } from './similar.ts';
import { openSounds } from './sounds.ts';

/** The steps of a search on the fixture documents, all aids at hand. */

const { library } = compileLibrary('src/core/fixtures');
const variants = traditionalVariants();
const records = searchRecords(library);
const order = new Map(records.map(({ id }, at) => [id, String(at)]));
const aids = searchAids(library, variants, (id) => order.get(id)!);
const sounds = openSounds(aids.sounds);
const search = bruteSearch(records, variants, {
  places: aids.places,
  names: aids.names,
  sounds,
  similar: openSimilar(aids.similar, sounds),
});
const ask = async (query: string) => (await search(query))!;

describe('what stands exactly', () => {
  it('is all there is, and no later step is taken', async () => {
    const results = await ask('低保边缘家庭');
    expect(results.groups[0]?.hits[0]?.url).toBe('opinion/c2/#c2-1');
    expect(results).toMatchObject({ senses: [], similar: [], near: [] });
  });

  it('is also sought in other writings of figures and characters, and says so', async () => {
    expect((await ask('著力')).senses).toEqual([]);
    const asked = await ask('以工代赈怎么办');
    expect(asked.senses).toMatchObject([{ words: '以工代赈', why: 'question' }]);
    expect(asked.outcome).toBe('nothing');
  });

  it('is found across marks within a phrase, but not across the end of a clause', async () => {
    const across = await ask('指导思想以实事求是');
    expect(across.senses).toEqual([]);
    const quoted = await ask('坚持尽力而为');
    expect(quoted.senses).toMatchObject([{ why: 'punctuation', total: 1 }]);
    expect(quoted.senses[0]?.groups[0]?.hits[0]?.excerpt).toContainEqual({
      text: '坚持“尽力而为',
      marked: true,
    });
  });
});

it.each([
  ['quanmian', '全面', 6],
  ['rèn dìng', '认定', 3],
])('understands the letters of a word that is no name: %s', async (query, words, total) => {
  expect((await ask(query)).senses).toMatchObject([{ words, why: 'pinyin', total }]);
});

describe('names', () => {
  it('lead to the clauses in which the term stands, then to its explanation', async () => {
    const { names, groups } = await ask('边缘户');
    expect(groups).toEqual([]);
    expect(names).toMatchObject([{ term: '低保边缘家庭', name: '边缘户', how: 'name' }]);
    expect(names[0]?.hits.map(({ url }) => url)).toEqual([
      'opinion/c2/#c2-1',
      'glossary/di-bao-bian-yuan-jia-ting/',
    ]);
  });

  it.each([
    ['dbbyjt', 'initials'],
    ['dibaobianyuanjiating', 'pinyin'],
    ['低保边园家庭', 'sound'],
  ])('%s is understood by %s', async (query, how) => {
    expect((await ask(query)).names).toMatchObject([{ term: '低保边缘家庭', how }]);
  });

  it('lead nowhere when the reader excludes words', async () => {
    expect((await ask('边缘户 -家庭')).similar).toEqual([]);
  });
});

describe('what is near in meaning', () => {
  it('is shown with the word that led there', async () => {
    const { groups, names, similar } = await ask('困难户够不上低保找谁');
    expect([groups, names]).toEqual([[], []]);
    expect(similar[0]?.hit.url).toBe('opinion/c2/#c2-1');
    expect(similar[0]?.because).toContainEqual({
      asked: '够不上低保',
      found: '全面开展低保边缘家庭认定',
      where: 'said',
    });
  });

  it.each([
    ['what people say for it', '够不上低保吗', '够不上低保', '全面开展低保边缘家庭认定', 'said'],
    ['the explanation of a term that stands there', '户口本丢了', '户口', '户籍限制', 'explained'],
    ['its own words, one character wrong', '强花责任', '强化', '强化', 'text'],
    ['a saying, one character wrong', '困南户', '困难户', '全面开展低保边缘家庭认定', 'said'],
  ])('tells that it was led there by %s: %s', async (_, query, asked, found, where) => {
    const { similar } = await ask(query);
    expect(similar[0]?.because).toContainEqual({ asked, found, where });
  });

  it('is nothing where no word is known', async () => {
    expect(await ask('机票退改签')).toMatchObject({ outcome: 'nothing', similar: [], near: [] });
  });
});

it('knows a word that stands in too many clauses to lead to one', () => {
  const index = openSimilar({ ...aids.similar, common: ['龙虎'] }, null);
  expect(index.words('龙虎 龘')).toEqual(['龙虎']);
  expect(index.search('龙虎 龘')).toEqual([]);
});

describe('references', () => {
  it('lead to the place, with its words', async () => {
    const { doors } = await ask('示例法第二条第二款第（一）项');
    expect(doors?.doors).toMatchObject([{ url: 'law/#c2-p2-i1' }]);
    const several = await ask('第三条');
    expect(several.doors?.doors.map(({ url }) => url)).toEqual([
      'amended/#c3',
      'law/#c3',
      'opinion/c3/#c3',
    ]);
    expect(several.doors?.doors[1]?.words).toContain('本法自公布之日起施行');
  });

  it('come with the words that follow them', async () => {
    const { doors, groups } = await ask('第二条 以工代赈');
    expect(doors?.doors.length).toBeGreaterThan(0);
    expect(groups[0]?.hits[0]?.url).toContain('opinion/c2/');
  });
});

/** What could break a reader of queries: patterns, markup, code, marks of direction, halves of pairs. */
const HOSTILE = [
  '第六条',
  '（六）',
  '百分之',
  '80%',
  '〇',
  '一二三四五',
  'https://',
  'file:///',
  '#',
  '?w=',
  '&',
  '%E4%BD',
  '%',
  '\\',
  '(((',
  '[[',
  '.*',
  '^$',
  '(?<=',
  '<img src=x onerror=alert(1)>',
  '</script>',
  '{x}',
  '__proto__',
  'constructor',
  'toString',
  '\u202e',
  '\u200b',
  '\ud800',
  '👩‍👩‍👧',
  '𠮷',
  '\n',
  '\t',
  '"',
  '“',
  '-',
  '－',
  '低保',
  'di',
  'zhuang',
  "'",
  '　',
  '，',
  '至',
  '之',
  '句',
  '条',
  '款',
  '第',
];

it('answers 5,000 hostile strings without a fault and without markup', async () => {
  const hostile = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(hostile, async (pieces) => {
      const results = await ask(pieces.join(''));
      expect(results.outcome).not.toBe('unavailable');
      const shown = JSON.stringify([
        results.groups,
        results.senses,
        results.names,
        results.similar,
      ]);
      expect(shown).not.toMatch(/<img|<\/script/);
    }),
    { numRuns: 5000 },
  );
}, 120_000);
