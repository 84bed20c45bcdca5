import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { citedDocument, placeOf, placesBetween } from './citation.ts';
import { quoted } from './quotation-marks.ts';

const places = (document: string) => {
  const edition = compile('src/core/fixtures', document).edition!;
  return edition.clauses.map((clause) => placeOf(edition, clause));
};

it('names places as readers do', () => {
  expect(places('opinion')).toEqual([
    '序言',
    '第（一）条',
    '第（二）条',
    '第（三）条',
    '“三、保障措施”部分',
  ]);
  expect(places('law')).toEqual(['第一条', '第二条', '第三条']);
  expect(places('restart').at(-1)).toBe('“二、重点任务”第（二）条');
});

it('names annexes, matter, parts of a clause and sections that are sentences', () => {
  expect(places('notice')).toEqual([
    '发文字号',
    '主送',
    '序言',
    '附件说明',
    '落款',
    '“示例办法”题注',
    '“示例办法”主送',
    '“示例办法”',
    '“示例办法”第一条',
    '“示例办法”第二条',
    '附件“示例名单”“一、名单”部分',
    '附件“示例名单”第（一）条',
  ]);
  expect(places('holidays').slice(3, 5)).toEqual(['第一条', '第二条']);
  expect(places('plan').at(0)).toBe('第1.1条');
  const { edition } = compile('src/core/fixtures', 'code');
  const clause = edition!.clauses.find(({ id }) => id === 'c6')!;
  expect(placeOf(edition!, clause, 'c6-p2-i1-m2')).toBe('第六条第二款第（一）项第2目');
});

it('names two places as a stretch', () => {
  expect(placesBetween('第（六）条', '第（七）条')).toBe('第（六）条至第（七）条');
  expect(placesBetween('第（六）条', '第（六）条')).toBe('第（六）条');
});

it('takes the date of publication, else of adoption, else none', () => {
  expect(citedDocument(compile('src/core/fixtures', 'opinion').edition!).date).toBe('2024-01-02');
  expect(citedDocument(compile('src/core/fixtures', 'restart').edition!).date).toBeNull();
});

it.each([
  ['甲“乙”丙', '“甲‘乙’丙”'],
  ['甲“乙‘丙’”', '“甲‘乙“丙”’”'],
  ['甲。\n乙。', '“甲。\n“乙。”'],
])('%j is quoted %j', (words, expected) => {
  expect(quoted(words)).toBe(expected);
});
