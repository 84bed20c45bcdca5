import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../compare/tokens.ts';
import { MUTATIONS } from '../fixtures/collate/planted-errors.ts';
import { canonicalBlocks } from '../fixtures/collate/texts.ts';
import type { BaseBlock, Collation } from '../model/variant.ts';
import type { VariantClass } from '../model/variant-class.ts';
import { accountBase, accountWitness, isBalanced } from './account.ts';
import { collate } from './collate.ts';

/** Several blocks of the real text, of every kind, short enough for thousands of collations. */
const BASE = canonicalBlocks().filter(({ id }) =>
  ['title', 'dateline', 'p', 's1', 'c2', 'c4', 's4', 'c8', 'source'].includes(id),
);
/** How a newspaper might set the text: half-width, hard lines, headings, spaces by numbers. */
interface Style {
  halfWidth: boolean;
  lineLength: number;
  heading: boolean;
}

function print(blocks: readonly string[], { halfWidth, lineLength, heading }: Style): string {
  const text = blocks
    .map((block, i) => (heading && i === 0 ? `## ${block}` : block))
    .map((block) => block.replace(/[0-9]+/gu, ' $& '))
    .map((block) => wrap(block, lineLength))
    .join('\n\n');
  if (!halfWidth) return text;
  return text.replace(/[，；：！（）]/gu, (mark) => mark.normalize('NFKC'));
}

function wrap(text: string, length: number): string {
  if (length === 0) return text;
  return [...text].map((char, i) => (i > 0 && i % length === 0 ? `\n\n${char}` : char)).join('');
}

function comparable(text: string): string {
  return tokenize(text, new Map())
    .map(({ n }) => n)
    .join('');
}

/** What the variants claim the witness reads: the base with every one of them carried out. */
function carryOut(base: readonly BaseBlock[], { variants, covered }: Collation): string {
  const inWitnessOrder = variants.toSorted((x, y) => x.witnessSpan.start - y.witnessSpan.start);
  const whole = base.map(({ id, text }) => {
    const chars = [...text].map((char, at) =>
      covered.some(({ block, span }) => block === id && span.start <= at && at < span.end)
        ? char
        : '',
    );
    const before: string[] = Array.from({ length: chars.length + 1 }, () => '');
    const add = (at: number, words: string): void => {
      before[at] += words;
    };
    for (const variant of inWitnessOrder) {
      if (variant.block === id) chars.fill('', variant.span.start, variant.span.end);
      const afar = variant.class === 'transposition' ? variant.counterpart : undefined;
      if ((afar ?? variant).block === id) add((afar ?? variant).span.start, variant.reading);
    }
    return before.map((words, at) => words + (chars[at] ?? '')).join('');
  });
  return comparable(whole.join(''));
}

const seeds = fc.record({ block: fc.nat(99), at: fc.nat(9999), other: fc.nat(9999) });
const style = fc.record({
  halfWidth: fc.boolean(),
  lineLength: fc.constantFrom(0, 13, 17),
  heading: fc.boolean(),
});
const runs = { numRuns: 120, seed: 2025 };

function expectBalanced(text: string, collation: Collation): void {
  expect(isBalanced(accountWitness({ id: 'w', text }, collation))).toBe(true);
  expect(isBalanced(accountBase(BASE, collation))).toBe(true);
}

function expectSound(text: string, collation: Collation): void {
  expectBalanced(text, collation);
  expect(carryOut(BASE, collation)).toBe(comparable(text));
}

describe('planted errors are found and rightly classed', () => {
  for (const [name, mutation] of Object.entries(MUTATIONS)) {
    it(`${name}: ${mutation.class}`, () => {
      const property = fc.property(seeds, style, (where, how) => {
        const blocks = mutation.strike(
          BASE.map(({ text }) => text),
          where,
        );
        fc.pre(blocks !== undefined);
        const text = print(blocks, how);
        const collation = collate(BASE, { id: 'w', text });
        const classes = collation.variants.map((variant) => variant.class);
        expect(mutation.mayDivide ? [...new Set(classes)] : classes).toEqual([mutation.class]);
        expectSound(text, collation);
      });
      fc.assert(property, runs);
    }, 60_000);
  }

  it('none where none is planted, however the page is set', () => {
    const property = fc.property(style, (how) => {
      const text = print(
        BASE.map((block) => block.text),
        how,
      );
      expect(collate(BASE, { id: 'w', text }).variants).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('several at once, one in each of the longer blocks', () => {
    const local = Object.values(MUTATIONS).slice(0, 9);
    const several = fc.array(fc.tuple(seeds, fc.constantFrom(...local)), {
      minLength: 3,
      maxLength: 3,
    });
    const property = fc.property(several, style, (mutations, how) => {
      let blocks: string[] = BASE.map(({ text }) => text);
      const expected: VariantClass[] = [];
      for (const [i, [where, mutation]] of mutations.entries()) {
        const struck = mutation.strike(blocks, { ...where, block: [4, 5, 7][i]! });
        if (!struck) continue;
        blocks = struck;
        expected.push(mutation.class);
      }
      const text = print(blocks, how);
      const collation = collate(BASE, { id: 'w', text });
      expect(collation.variants.map((variant) => variant.class)).toEqual(expected);
      expectSound(text, collation);
    });
    fc.assert(property, runs);
  }, 60_000);

  it('any number anywhere: every character is accounted for and the witness can be rebuilt', () => {
    const any = fc.array(fc.tuple(seeds, fc.constantFrom(...Object.values(MUTATIONS))), {
      minLength: 2,
      maxLength: 60,
    });
    const property = fc.property(any, style, (mutations, how) => {
      let blocks: string[] = BASE.map(({ text }) => text);
      for (const [where, mutation] of mutations) blocks = mutation.strike(blocks, where) ?? blocks;
      const text = print(blocks, how);
      const collation = collate(BASE, { id: 'w', text });
      expectBalanced(text, collation);
      // Debris within another variant is read apart from it, so that their order is not to be had.
      if (!mutations.some(([, { class: kind }]) => kind === 'layout')) expectSound(text, collation);
    });
    fc.assert(property, runs);
  }, 60_000);
});
