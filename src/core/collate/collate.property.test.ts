import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBlocks } from '../fixtures/collate/texts.ts';
import { accountBase, accountWitness, isBalanced } from './account.ts';
import type { BaseBlock } from './base.ts';
import { type Collation, collate } from './collate.ts';
import { tokenize } from './tokens.ts';
import type { VariantClass } from './variant-class.ts';

/** Several blocks of the real text, of every kind, short enough for thousands of collations. */
const BASE = canonicalBlocks().filter(({ id }) =>
  ['title', 'dateline', 'p', 's1', 'c2', 'c4', 's4', 'c8', 'source'].includes(id),
);
const HAN = /\p{Script=Han}/u;
const MARKS = [...'，。、；：！'];
const VOCABULARY = [...new Set(BASE.flatMap(({ text }) => [...text]))].filter((c) => HAN.test(c));
const DEBRIS = ['（下转第2版）', '下转第 3 版', '(上接第1版)', '（下转\n\n第2版）'];

/** Where a mutation strikes: seeds from which each mutation picks what it needs. */
interface Seeds {
  block: number;
  at: number;
  other: number;
}

interface Mutation {
  class: VariantClass;
  /**
   * Where a sentence jumps over less than itself, it is the others that have moved, and they may be
   * of several blocks.
   */
  mayDivide?: true;
  /** The blocks after the mutation, or undefined where the seeds hit nothing suitable. */
  strike: (blocks: readonly string[], seeds: Seeds) => string[] | undefined;
}

const onCharacter =
  (
    wanted: RegExp,
    change: (chars: string[], at: number, other: number) => string[] | undefined,
  ): Mutation['strike'] =>
  (blocks, { block, at, other }) => {
    const index = block % blocks.length;
    const chars = [...blocks[index]!];
    const places = chars.flatMap((char, i) => (wanted.test(char) ? [i] : []));
    if (places.length === 0) return undefined;
    const changed = change(chars, places[at % places.length]!, other);
    return changed && blocks.map((text, i) => (i === index ? changed.join('') : text));
  };

const pick = (list: readonly string[], seed: number, not: readonly unknown[]): string => {
  const allowed = list.filter((item) => !not.includes(item));
  return allowed[seed % allowed.length]!;
};

const MUTATIONS: Record<string, Mutation> = {
  'a character dropped': {
    class: 'omission',
    strike: onCharacter(HAN, (chars, at) => chars.toSpliced(at, 1)),
  },
  'a character doubled': {
    class: 'repetition',
    strike: onCharacter(HAN, (chars, at) => chars.toSpliced(at, 0, chars[at]!)),
  },
  'neighbours swapped': {
    class: 'transposition',
    strike: onCharacter(HAN, (chars, at) => {
      const [left, right] = [chars[at]!, chars[at + 1]];
      if (!right || right === left || right === ' ') return undefined;
      return chars.toSpliced(at, 2, right, left);
    }),
  },
  'a character replaced': {
    class: 'substitution',
    strike: onCharacter(HAN, (chars, at, other) =>
      chars.toSpliced(at, 1, pick(VOCABULARY, other, [chars[at]])),
    ),
  },
  'a character inserted': {
    class: 'insertion',
    strike: onCharacter(HAN, (chars, at, other) =>
      chars.toSpliced(at, 0, pick(VOCABULARY, other, [chars[at], chars[at - 1]])),
    ),
  },
  'a mark changed': {
    class: 'punctuation',
    strike: onCharacter(/[，。、]/u, (chars, at, other) =>
      chars.toSpliced(at, 1, pick(MARKS, other, [chars[at]])),
    ),
  },
  'a mark dropped': {
    class: 'punctuation',
    strike: onCharacter(/[，。、“”（）]/u, (chars, at) => chars.toSpliced(at, 1)),
  },
  'a mark doubled': {
    class: 'punctuation',
    strike: onCharacter(/[，。、]/u, (chars, at) => chars.toSpliced(at, 0, chars[at]!)),
  },
  'debris inserted': {
    class: 'layout',
    strike: onCharacter(/\S/u, (chars, at, other) =>
      chars.toSpliced(at, 0, DEBRIS[other % DEBRIS.length]!),
    ),
  },
  'a sentence moved': {
    class: 'transposition',
    mayDivide: true,
    strike: (blocks, { block, at, other }) => {
      const from = block % blocks.length;
      const source = sentences(blocks[from]!);
      const [moved] = source.splice(at % source.length, 1);
      const rest = blocks.map((text, i) => (i === from ? source : sentences(text)));
      const to = other % rest.length;
      const target = rest[to]!;
      target.splice(at % (target.length + 1), 0, moved!);
      const result = rest.map((list) => list.join(''));
      return result.join('') === blocks.join('') ? undefined : result;
    },
  },
  'a paragraph repeated': {
    class: 'repetition',
    strike: (blocks, { block, at }) =>
      blocks.toSpliced((at % blocks.length) + 1, 0, blocks[block % blocks.length]!),
  },
};

function sentences(text: string): string[] {
  return text.match(/[^。]+。?/gu) ?? [];
}

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
function carryOut(base: readonly BaseBlock[], { variants }: Collation): string {
  const whole = base.map(({ id, text }) => {
    const chars = [...text];
    const before: string[] = Array.from({ length: chars.length + 1 }, () => '');
    const add = (at: number, words: string): void => {
      before[at] += words;
    };
    for (const variant of variants) {
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
const runs = { numRuns: Number(process.env['COLLATE_RUNS'] ?? 120), seed: Number(process.env['COLLATE_SEED'] ?? 2025) };

function expectSound(text: string, collation: Collation): void {
  const witness = { id: 'w', text };
  expect(isBalanced(accountWitness(witness, collation))).toBe(true);
  expect(isBalanced(accountBase(BASE, collation))).toBe(true);
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
        if (process.env['DBG'] && (classes.some(c=>c!==mutation.class) || classes.length!==1 && !name.includes('moved') || carryOut(BASE,collation)!==comparable(text))) console.log(name, JSON.stringify(collation.variants));
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
});
