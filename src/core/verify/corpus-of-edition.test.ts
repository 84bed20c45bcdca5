import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { traditionalVariants } from '../text/variants.ts';
import { corpusOfEdition, placePath } from './corpus-of-edition.ts';
import { createVerifier } from './verifier.ts';

function corpus(fixture: string) {
  return corpusOfEdition(compile('src/core/fixtures', fixture).edition!);
}
const names = (fixture: string) =>
  corpus(fixture).passages.map(({ id, label, clause }) =>
    [id, label, clause].filter((part) => part !== undefined).join(' '),
  );

it('takes title, headings, clauses with their numbers, and commentary, in reading order', () => {
  expect(names('opinion')).toEqual([
    'title 标题',
    'dateline 成文日期',
    'p 序',
    '#s1 第一部分标题',
    'c1 第（一）条 1',
    'c2 第（二）条 2',
    '#s2 第二部分标题',
    'c3 第（三）条 3',
    '#s3 第三部分标题',
    's3 “保障措施”部分',
    'commentary/jiedu 示例解读',
    'commentary/jiedu#gongping 示例解读',
    'commentary/jiedu#p1 示例解读',
    'commentary/jiedu#junheng 示例解读',
    'commentary/jiedu#p2 示例解读',
  ]);
});

it('says the section where numbering restarts, and takes articles of a law for clauses', () => {
  expect(names('restart')).toContain('s2-c1 二、第（一）条 1');
  expect(names('law')).toContain('c3 第三条 3');
  expect(names('law')).toContain('#s2 第二章标题');
});

it('gives every passage an id of its own', () => {
  for (const fixture of ['opinion', 'restart', 'law']) {
    const ids = corpus(fixture).passages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('leads from what was found to the sentence, the heading or the paragraph', () => {
  const opinion = corpus('opinion');
  const { verify } = createVerifier(opinion, traditionalVariants());
  const path = (text: string): string => placePath(verify(text).items[0]!.places[0]!, opinion);
  expect(path('加大以工代赈实施力度，优先吸纳')).toBe('c2/#c2-2');
  expect(path('加强低收入群体兜底帮扶')).toBe('c2/#c2');
  expect(path('各地要强化责任落实')).toBe('s3/#s3-1');
  expect(path('提高均衡性')).toBe('#s2');
  expect(path('关于做好示例工作的意见')).toBe('');
  expect(path('县是基本单元。意见要求')).toBe('commentary/jiedu/#p2');
  expect(path('解读示例意见')).toBe('commentary/jiedu/');
});

it('leads into the full text where a clause has no page of its own', () => {
  const law = corpus('law');
  const { verify } = createVerifier(law, traditionalVariants());
  const place = verify('本法自公布之日起施行').items[0]!.places[0]!;
  expect(placePath(place, law)).toBe('#c3-1');
});
