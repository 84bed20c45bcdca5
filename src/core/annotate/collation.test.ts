import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountBase, accountWitness, isBalanced } from '../collate/account.ts';
import { compile } from '../compile.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { apparatusStrip } from '../views/apparatus-strip.ts';
import { marksOfReadings } from '../views/mark-readings.ts';
import { readingSentence } from '../views/reading-sentence.ts';
import { variantsOf } from '../views/variants-of.ts';

const edition = compile('content', 'minsheng-2025').edition!;
const apparatus = edition.apparatus!;
const textOf = (clause: string): string => edition.clauses.find(({ id }) => id === clause)!.text;

describe('the apparatus of the edition', () => {
  it('holds every witness untouched, and accounts for every character of it and of the text', () => {
    expect(apparatus.witnesses.map(({ id }) => id)).toEqual(['000', '002', '003']);
    for (const { id, file, text, collation } of apparatus.witnesses) {
      expect(text).toBe(readFileSync(`content/minsheng-2025/witnesses/${file}`, 'utf8'));
      const account = accountWitness({ id, text }, collation);
      expect(account.length).toBe(Array.from(text).length);
      expect(isBalanced(account)).toBe(true);
      expect(isBalanced(accountBase(apparatus.blocks, collation))).toBe(true);
    }
  });

  it('compares them with the text from the title to the closing line', () => {
    const ids = apparatus.blocks.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['title', 'dateline', 'p', 's1-heading', 'c1']);
    expect(ids.slice(-3)).toEqual(['s5-heading', 's5', 'source']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(apparatus.attestations.map(({ block }) => block)).toEqual(ids);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(apparatus))).toEqual(apparatus);
  });

  it('is null for a document without witnesses', () => {
    expect(compile('src/core/fixtures', 'law').edition!.apparatus).toBeNull();
  });
});

describe('the notes on readings', () => {
  it('explain six choices by the variants they rest on', () => {
    const told = edition.choices.map(({ evidence, places }) => {
      const place = apparatus.places.find(({ id }) => id === places[0])!;
      const reading = place.readings.find(({ witness }) => witness === '000')!;
      return `${evidence.clause} ${place.baseReading}：${readingSentence(place, reading, variantsOf(apparatus, place))}`;
    });
    expect(told).toEqual([
      'c2 经济状况核对办法：作“参考指引。开展低收入人口认定工作”',
      'c2 最低：作“培养保障”',
      'c5 招生：作“中招”',
      'c6 治：作“疗”',
      'c7 等：无“等”',
      'c10 职：作“租”',
    ]);
  });

  it('doubt four passages, in the words of the text', () => {
    for (const { evidence } of edition.doubts) {
      expect(sliceCodePoints(textOf(evidence.clause), evidence.start, evidence.end)).toBe(
        evidence.quote,
      );
    }
    expect(edition.doubts.map(({ evidence }) => evidence.anchor)).toEqual([
      's5-6',
      's5-3',
      'c10-9',
      'c10-2',
    ]);
  });
});

it('marks variants and doubts on words of the clause, and no debris', () => {
  const marks = (clause: string): string[] =>
    marksOfReadings(edition, clause).map(
      ({ layer, start, end }) => `${layer} ${sliceCodePoints(textOf(clause), start, end)}`,
    );
  expect(marks('c7')).toEqual(['variant 等']);
  expect(marks('c3')).toEqual(['variant 质']);
  expect(marks('c10')).toEqual([
    'variant 职',
    'doubt 完善孕产妇产前检查基本服务',
    'doubt 儿童福利服务机构',
  ]);
});

it('lays every variant out along the text', () => {
  const strip = apparatusStrip(apparatus);
  expect(strip.rows.map(({ departures }) => departures.length)).toEqual([11, 6, 1]);
  const [all, second] = strip.rows;
  expect(all!.covered).toEqual([{ start: 0, end: strip.length }]);
  expect(second!.covered).toEqual([{ start: 0, end: strip.starts.get('c6') }]);
});
