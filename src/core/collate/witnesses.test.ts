import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canonicalBlocks, secondaryTexts } from '../fixtures/collate/texts.ts';
import type { VariantClass } from '../model/variant-class.ts';
import { accountBase, accountWitness, isBalanced } from './account.ts';
import { collateAll } from './collate-all.ts';
import { findCorroborations } from './corroborations.ts';
import { printedBlock } from './printed.ts';

interface Entry {
  id: string;
  file: string;
  kind: 'witness' | 'secondary';
  commentary?: string;
  first: string;
  last: string;
}

const FOLDER = new URL('../../../content/minsheng-2025/witnesses/', import.meta.url);
const ENTRIES = parse(readFileSync(new URL('witnesses.yaml', FOLDER), 'utf8')) as Entry[];
const BASE = canonicalBlocks();
const WITNESSES = ENTRIES.filter(({ kind, commentary }) => kind === 'witness' && !commentary).map(
  ({ id, file }) => ({
    id,
    text: read(file),
  }),
);
const RESULT = collateAll(BASE, WITNESSES);

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

/** Every variant of a witness as `block class base→reading`. */
function variantsOf(witness: string): string[] {
  const collation = RESULT.collations.find((each) => each.witness === witness)!;
  return collation.variants.map(
    (v) => `${v.block} ${v.class} ${v.baseReading}→${v.reading.slice(0, 24)}`,
  );
}

describe('the four newspapers', () => {
  it('each begins and ends with the words its description gives', () => {
    for (const { file, first, last } of ENTRIES) {
      expect(read(file).trim().startsWith(first)).toBe(true);
      expect(read(file).trim().endsWith(last)).toBe(true);
    }
  });

  it('every character of every witness, and of the base, is accounted for', () => {
    for (const [i, witness] of WITNESSES.entries()) {
      const account = accountWitness(witness, RESULT.collations[i]!);
      expect(account.length).toBe(Array.from(witness.text).length);
      expect(isBalanced(account)).toBe(true);
      expect(isBalanced(accountBase(BASE, RESULT.collations[i]!))).toBe(true);
    }
  });

  it('000 departs at these places and no others', () => {
    expect(variantsOf('000')).toEqual([
      'c1 omission 跨省→',
      'c2 punctuation 、→,',
      'c2 substitution 经济状况核对办法→参考指引。开展低收入人口认定工作',
      'c2 substitution 最低→培养保障',
      'c3 insertion →服务',
      'c5 substitution 域普通高中→城普通高中中',
      'c5 substitution 招生→中招',
      'c6 substitution 治→疗',
      'c6 repetition →体建设全覆盖。支持高水平医院人员、服务、技术、管',
      'c7 omission 等→',
      'c10 substitution 职→租',
    ]);
  });

  it('002 and 003 depart at these places and no others', () => {
    expect(variantsOf('002')).toEqual([
      'c1 omission 相→',
      'c2 punctuation 。→',
      'c2 omission 就地→',
      'c5 substitution 学校→教育',
      'c5 substitution 和→and',
      'c5 layout →下转第2版',
    ]);
    expect(variantsOf('003')).toEqual(['c7 layout →（下转第2版）']);
  });

  it.each<[string, VariantClass, string, string, string[]]>([
    [
      'c2',
      'substitution',
      '低收入家庭经济状况核对办法，',
      '低收入家庭参考指引。开展低收入人口认定工作,',
      ['002', '003'],
    ],
    ['c2', 'substitution', '技能人才最低工资', '技能人才培养保障工资', ['002', '003']],
    ['c5', 'substitution', '优质普通高中招生指标', '优质普通高中中招指标', ['002', '003']],
    ['c6', 'substitution', '诊治水平', '诊疗水平', ['003']],
    ['c7', 'omission', '上门服务等能力', '上门服务能力', ['003']],
    ['c10', 'substitution', '职住平衡', '租住平衡', []],
  ])('editorial note %s %s: %s for %s', (block, kind, taken, left, support) => {
    const { text } = BASE.find(({ id }) => id === block)!;
    const start = text.indexOf(taken);
    const within = { start, end: start + taken.length };
    const place = RESULT.places.find(
      (each) =>
        each.block === block && within.start <= each.span.start && each.span.end <= within.end,
    )!;
    expect(place.support).toEqual(support);
    const [witness, collation] = [WITNESSES[0]!, RESULT.collations[0]!];
    const variant = collation.variants.find(({ id }) => place.readings[0]!.variants.includes(id))!;
    expect(variant.class).toBe(kind);
    const printed = printedBlock(BASE.find(({ id }) => id === block)!, witness, collation, within);
    expect(printed.words.map((words) => words.text).join('')).toBe(left);
  });

  it('finds what 000 prints twice in （六）, and where it stood first', () => {
    const twice = RESULT.collations[0]!.variants.find((v) => v.class === 'repetition')!;
    expect(twice.reading).toMatch(/^体建设全覆盖。.*用药保障需求。$/u);
    expect(twice.counterpart).toEqual({ block: 'c6', span: { start: 102, end: 318 } });
  });

  it('says positively how far each witness reaches', () => {
    const block = (id: string) => RESULT.attestations.find((each) => each.block === id)!;
    expect(block('c5').wholly).toEqual(['000', '002', '003']);
    expect(block('title')).toMatchObject({ wholly: ['000', '002'], partly: [], alone: [] });
    expect(block('c6').wholly).toEqual(['000', '003']);
    const { text } = BASE.find(({ id }) => id === 'c7')!;
    const alone = text.indexOf('推动有条件的大城市');
    expect(block('c7')).toMatchObject({
      wholly: ['000'],
      partly: ['003'],
      alone: [{ witness: '000', span: { start: alone, end: text.length } }],
      unattested: [],
    });
    const doubtful = RESULT.places.find(({ block: id }) => id === 'c10')!;
    expect(doubtful.readings.map(({ reach }) => reach)).toEqual(['whole', 'none', 'none']);
  });

  it('prints a clause as 002 has it, on one line', () => {
    const c2 = BASE.find(({ id }) => id === 'c2')!;
    const printed = printedBlock(c2, WITNESSES[1]!, RESULT.collations[1]!);
    const text = printed.words.map((words) => words.text).join('');
    expect(text).toMatch(/^\(二\)加强低收入群体兜底帮扶充分运用/u);
    expect(text).toMatch(/低收入人口就近就业增收。$/u);
    expect(text).not.toMatch(/\s/u);
  });
});

describe('secondary witnesses', () => {
  const quotations = findCorroborations(BASE, [
    { id: '001', text: read('001.txt') },
    ...secondaryTexts('explainer'),
    ...secondaryTexts('commentary'),
  ]);
  const words = (q: (typeof quotations)[number]): string =>
    BASE.find(({ id }) => id === q.block)!.text.slice(q.span.start, q.span.end);

  it('find whole sentences across hard line breaks', () => {
    const whole = quotations.filter((q) => q.source === '001' && q.kind === 'sentence').map(words);
    expect(whole).toContain('对符合条件的高校毕业生、就业困难人员等予以社会保险补贴');
    expect(whole).toContain('引导支持在保障性住房中加大兼顾职住平衡的宿舍型、小户型青年公寓供给');
  });

  it('find phrases of a sentence that is not quoted whole', () => {
    const phrases = quotations.filter((q) => q.kind === 'phrase');
    const commentary = phrases.filter((q) => q.source.startsWith('commentary'));
    expect(commentary.map(words)).toContain('切实兜住兜牢民生底线');
    expect(phrases.filter((q) => q.source === '001').map(words)).toContain(
      '实施基础教育扩优提质行动计划',
    );
  });

  it('quote what they are said to quote', () => {
    expect(quotations.length).toBeGreaterThan(60);
    for (const { source, sourceSpan, ...rest } of quotations.filter((q) => q.source === '001')) {
      const text = read('001.txt').slice(sourceSpan.start, sourceSpan.end);
      expect([source, text.replace(/\s/gu, '')]).toEqual([
        '001',
        words({ source, sourceSpan, ...rest }),
      ]);
    }
  });
});
