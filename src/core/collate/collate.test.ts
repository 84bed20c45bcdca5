import { describe, expect, it } from 'vitest';
import type { Collation } from '../model/variant.ts';
import { traditionalVariants } from '../text/variants.ts';
import { accountBase, accountWitness, isBalanced } from './account.ts';
import { collate } from './collate.ts';
import { collateAll } from './collate-all.ts';

const BASE = [
  { id: 'title', text: '关于进一步保障和改善民生 着力解决群众急难愁盼的意见' },
  { id: 'c1', text: '（一）健全社会保障制度。稳步推进参保扩面，完善转移接续机制。' },
  { id: 'c2', text: '（二）增强日间照料、康复护理、上门服务等能力。发展农村互助性养老服务。' },
  { id: 'end', text: '（新华社北京6月9日电）' },
];
const [TITLE, C1, C2, END] = BASE.map(({ text }) => text) as [string, string, string, string];
const summary = ({ variants }: Collation): string[] =>
  variants.map((v) => `${v.block} ${v.class} ${v.baseReading}→${v.reading}`);
const reach = ({ covered }: Collation): string[] =>
  covered.map(({ block, span }) => `${block} ${span.start}-${span.end}`);
const of = (text: string, ranges?: { start: number; end: number }[]): Collation =>
  collate(BASE, { id: 'w', text, ranges });

describe('how far a witness reaches', () => {
  it('one without title and end has lost nothing', () => {
    const collation = of(`${C1}\n${C2}`);
    expect(summary(collation)).toEqual([]);
    expect(reach(collation)).toEqual([`c1 0-${C1.length}`, `c2 0-${C2.length}`]);
  });

  it('one that breaks off within a clause reaches only to there', () => {
    const collation = of(`${C1}\n（二）增强日间照料、（下转第2版）`);
    expect(summary(collation)).toEqual(['c2 layout →（下转第2版）']);
    expect(reach(collation)).toEqual([`c1 0-${C1.length}`, 'c2 0-10']);
  });

  it('one that stops a few characters short of a clause has lost them', () => {
    expect(summary(of(`${C1}\n${C2.slice(0, -3)}`))).toEqual(['c2 omission 服务。→']);
  });

  it('one that shares nothing reaches nothing, and all of it is added', () => {
    const collation = of('小山村里办起大工厂');
    expect(reach(collation)).toEqual([]);
    expect(collation.variants.map((v) => v.class)).toEqual(['insertion']);
    expect(isBalanced(accountWitness({ id: 'w', text: '小山村里办起大工厂' }, collation))).toBe(
      true,
    );
  });

  it('an empty one reaches nothing and has no variants', () => {
    expect(of('')).toEqual({ witness: 'w', covered: [], matches: [], variants: [] });
  });

  it('a title printed after the text is found, as moved', () => {
    const collation = of(`${C1}\n${C2}\n${TITLE}`);
    expect(collation.variants.map((v) => [v.block, v.class, v.span.end])).toEqual([
      ['title', 'transposition', TITLE.length],
    ]);
    expect(collation.variants[0]!.counterpart).toEqual({
      block: 'c2',
      span: { start: C2.length, end: C2.length },
    });
    expect(reach(collation)).toContain(`title 0-${TITLE.length}`);
  });
});

describe('variants', () => {
  it('neighbouring edits are one variant, distant ones are not', () => {
    const text = `${C1.replace('参保扩面', '投保扩容')}\n${C2.replace('增强', '加强').replace('养老', '助老')}`;
    expect(summary(of(text))).toEqual([
      'c1 substitution 参保扩面→投保扩容',
      'c2 substitution 增→加',
      'c2 substitution 养→助',
    ]);
  });

  it('a whole sentence left out is one omission that ends with its stop', () => {
    expect(summary(of([TITLE, C1.replace('健全社会保障制度。', ''), C2, END].join('\n')))).toEqual([
      'c1 omission 健全社会保障制度。→',
    ]);
  });

  it('words in declared other matter are neither matched nor variants', () => {
    const text = `${C1}近日游客在湿地公园观赏睡莲。${C2}`;
    const ranges = [{ start: C1.length, end: C1.length + 14 }];
    const collation = of(text, ranges);
    expect(collation.variants).toEqual([]);
    const account = accountWitness({ id: 'w', text, ranges }, collation);
    expect([account.other, isBalanced(account)]).toEqual([14, true]);
  });

  it('traditional forms are variants unless held equal', () => {
    const text = BASE.map((block) => block.text.replace('养老', '養老')).join('\n');
    expect(summary(of(text))).toEqual(['c2 substitution 养→養']);
    expect(collate(BASE, { id: 'w', text }, traditionalVariants()).variants).toEqual([]);
  });

  it('offsets count code points on both sides', () => {
    const base = [{ id: 'c1', text: '𠮷𠮷用人单位工会经费可以适当补充。' }];
    const [variant] = collate(base, {
      id: 'w',
      text: '𠮷𠮷用人单位公会经费可以适当补充。',
    }).variants;
    expect(variant).toMatchObject({
      span: { start: 6, end: 7 },
      witnessSpan: { start: 6, end: 7 },
    });
  });

  it('an id stays when the base changes elsewhere in the clause', () => {
    const text = `${C1}\n${C2.replace('等能力', '能力')}`;
    const longer = BASE.map((b) => ({ ...b, text: b.text.replace('（二）', '（二）着力') }));
    const id = of(text).variants[0]!.id;
    const after = collate(longer, { id: 'w', text }).variants;
    expect(id).toMatch(/^c2-w-[0-9a-z]{6}$/u);
    expect(after.map((variant) => variant.id)).toContain(id);
  });
});

describe('the account', () => {
  const text = `${C1}\n${C2.replace('等能力', '能力').replace('日间', '夜间')}`;

  it('notices a character that nothing claims, on either side', () => {
    const collation = of(text);
    const poorer = { ...collation, variants: collation.variants.slice(1) };
    expect(accountWitness({ id: 'w', text }, poorer).missing).toBe(1);
    expect(isBalanced(accountBase(BASE, poorer))).toBe(false);
    expect(isBalanced(accountBase(BASE, collation))).toBe(true);
  });

  it('notices a character claimed twice', () => {
    const collation = of(text);
    const twice = { ...collation, matches: [...collation.matches, collation.matches[0]!] };
    expect(accountWitness({ id: 'w', text }, twice).claimedTwice).toBeGreaterThan(0);
    expect(isBalanced(accountWitness({ id: 'w', text }, twice))).toBe(false);
  });
});

describe('the apparatus', () => {
  const { places, attestations } = collateAll(BASE, [
    { id: 'A', text: [TITLE, C1, C2.replace('服务等', '服务'), END].join('\n') },
    { id: 'B', text: [C1, C2.replace('上门服务等', '入户服务等')].join('\n') },
    { id: 'C', text: C1 },
  ]);

  it('gives at each place what every witness reads, or that it does not reach it', () => {
    expect(places.map(({ baseReading, support }) => [baseReading, support])).toEqual([
      ['上门', ['A']],
      ['等', ['B']],
    ]);
    expect(places[1]!.readings).toMatchObject([
      { witness: 'A', reach: 'whole', agrees: false, text: '' },
      { witness: 'B', reach: 'whole', agrees: true, text: '等', variants: [] },
      { witness: 'C', reach: 'none', agrees: false, text: '', variants: [] },
    ]);
  });

  it('joins overlapping variants of several witnesses into one place', () => {
    const joined = collateAll(BASE, [
      { id: 'A', text: [C1, C2.replace('上门服务', '入户服务')].join('\n') },
      { id: 'B', text: [C1, C2.replace('上门服务等', '')].join('\n') },
    ]).places;
    expect(joined).toHaveLength(1);
    expect(joined[0]!.baseReading).toBe('上门服务等');
    expect(joined[0]!.readings.map(({ text }) => text)).toEqual(['入户服务等', '']);
    expect(joined[0]!.support).toEqual([]);
  });

  it('says of each block who attests it, and what rests on one witness', () => {
    expect(attestations.map(({ wholly }) => wholly.join(''))).toEqual(['A', 'ABC', 'AB', 'A']);
    expect(attestations[0]!.alone).toEqual([
      { witness: 'A', span: { start: 0, end: TITLE.length } },
    ]);
    expect(attestations[2]!.alone).toEqual([]);
    expect(attestations[2]!.places).toEqual(places.map(({ id }) => id));
  });
});
