import { expect, it } from 'vitest';
import { traditionalVariants } from '../core/text/variants.ts';
import type { StoredRecord } from './record.ts';
import type { Part } from './result.ts';
import { foldRecord, verifyHit } from './verify-hit.ts';

const variants = traditionalVariants();
const show = (parts: readonly Part[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

function look(record: Partial<StoredRecord>, ...runs: string[]) {
  const whole = {
    id: 'r',
    kind: 'text',
    url: 'd/c6/',
    title: '标题',
    text: '',
    anchors: [],
    order: 0,
  };
  return verifyHit(foldRecord({ ...whole, ...record } as StoredRecord, variants), runs);
}

const clause = {
  text: '甲，养老。乙，托育与养老。丙。',
  anchors: [
    { id: 'c6-1', start: 0, end: 5 },
    { id: 'c6-2', start: 5, end: 13 },
    { id: 'c6-3', start: 13, end: 15 },
  ],
};

it('gives the sentences, marks and count of what was sought', () => {
  const found = look(clause, '养老');
  expect(found?.hit.url).toBe('d/c6/#c6-1');
  expect(found?.hit.sentences).toEqual(['c6-1', 'c6-2']);
  expect(found?.hit.matches).toBe(2);
  expect(show(found?.hit.excerpt ?? [])).toBe('甲，[养老]。乙，托育与[养老]。丙。');
});

it('leads to the sentence that holds the most of several words', () => {
  const found = look(clause, '养老', '托育');
  expect(found?.hit.url).toBe('d/c6/#c6-2');
  expect(show(found?.hit.excerpt ?? [])).toBe('…乙，[托育]与[养老]。丙。');
});

it('replaces a fragment of the address by the sentence, and keeps it when there is none', () => {
  expect(look({ ...clause, url: 'd/x/#part' }, '养老')?.hit.url).toBe('d/x/#c6-1');
  expect(look({ text: '养老', url: 'd/x/#part' }, '养老')?.hit.url).toBe('d/x/#part');
});

it('counts offsets in code points, and shows the printed form of what was folded', () => {
  const found = look({ text: '𠮷醫療。', anchors: [{ id: 'a', start: 0, end: 4 }] }, '医疗');
  expect(show(found?.hit.excerpt ?? [])).toBe('𠮷[醫療]。');
});

it('marks overlapping words as one and does not count a place twice', () => {
  const found = look({ text: '民民民生' }, '民民', '民生');
  expect(show(found?.hit.excerpt ?? [])).toBe('[民民][民生]');
  expect(look({ text: '民民民民' }, '民民')?.hit.matches).toBe(2);
  expect(show(look({ text: '甲乙丙' }, '甲乙', '乙丙')?.hit.excerpt ?? [])).toBe('[甲乙丙]');
});

it('never lets an excerpt cross the edge of a block', () => {
  expect(show(look({ text: '上块\n这里有民生。\n下块' }, '民生')?.hit.excerpt ?? [])).toBe(
    '这里有[民生]。',
  );
});

it('keeps the mark in view in a long sentence', () => {
  const excerpt = show(
    look({ text: `${'长'.repeat(300)}民生${'后'.repeat(300)}` }, '民生')?.hit.excerpt ?? [],
  );
  expect(excerpt).toMatch(/^…长+\[民生\]后+…$/);
  expect(excerpt.length).toBeLessThan(80);
});

it('tells a title that is what was sought from one that holds it', () => {
  expect(look({ title: '医共体', text: '甲' }, '医共体')).toMatchObject({ inTitle: 2 });
  expect(look({ title: '县域医共体', text: '甲' }, '医共体')).toMatchObject({ inTitle: 1 });
  const inText = look({ title: '县域', text: '医共体' }, '医共体');
  expect(inText).toMatchObject({ inTitle: 0 });
  expect(show(look({ title: '县域医共体', text: '甲' }, '医共体')?.hit.title ?? [])).toBe(
    '县域[医共体]',
  );
});

it('refuses a record in which one of the words does not stand', () => {
  expect(look(clause, '养老', '医疗')).toBeNull();
});
