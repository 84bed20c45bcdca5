import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mark, MarkedText } from '../model/mark.ts';
import { nestMarks } from './nest-marks.ts';

const term = (ref: string, start: number, end: number): Mark => ({
  layer: 'term',
  ref,
  start,
  end,
});
const tie = (ref: string, start: number, end: number): Mark => ({ layer: 'tie', ref, start, end });

function show(nodes: MarkedText[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : `<${node.mark.ref} ${show(node.children)}>`))
    .join('');
}

it('leaves bare words bare', () => {
  expect(nestMarks('民生', [])).toEqual(['民生']);
});

it('nests a term inside a tie', () => {
  expect(show(nestMarks('甲乙丙丁', [tie('x', 0, 4), term('t', 1, 3)]))).toBe('<x 甲<t 乙丙>丁>');
});

it('cuts the later of two crossing marks', () => {
  expect(show(nestMarks('甲乙丙丁', [tie('x', 0, 3), tie('y', 2, 4)]))).toBe(
    '<x 甲乙<y 丙>><y 丁>',
  );
});

it('tells the piece of a cut mark that goes on from its last piece', () => {
  const nested = nestMarks('甲乙丙丁', [tie('x', 0, 3), tie('y', 2, 4)]);
  const goesOn = (nodes: MarkedText[]): string[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return [];
      const { ref, continued } = node.mark;
      return [`${ref} ${continued ?? false}`, ...goesOn(node.children)];
    });
  expect(goesOn(nested)).toEqual(['x false', 'y true', 'y false']);
});

it('never puts a link in a link: the longer is cut around the shorter', () => {
  expect(show(nestMarks('甲乙丙丁', [term('long', 0, 4), term('in', 1, 2)]))).toBe(
    '<long 甲><in 乙><long 丙丁>',
  );
});

it('counts code points, and from the offset of the stretch', () => {
  expect(show(nestMarks('𠮷野', [term('t', 11, 12)], 10))).toBe('𠮷<t 野>');
});

it('keeps every word in order and every mark on its words, whatever the marks', () => {
  const marks = fc.array(
    fc.tuple(fc.boolean(), fc.nat(9), fc.nat(9)).map(([isTerm, a, b]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      return (isTerm ? term : tie)(`m${start}-${end}`, start, end);
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(marks, (given) => {
      const nested = nestMarks('0123456789', given);
      expect(words(nested)).toBe('0123456789');
      for (const { ref, layer } of given) {
        if (layer === 'term') continue;
        const [start, end] = ref.slice(1).split('-').map(Number);
        expect(under(nested, ref)).toContain('0123456789'.slice(start, end));
      }
      expect(linkInLink(nested, false)).toBe(false);
    }),
  );
});

function words(nodes: MarkedText[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');
}

function under(nodes: MarkedText[], ref: string): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return '';
      return node.mark.ref === ref ? words(node.children) : under(node.children, ref);
    })
    .join('');
}

function linkInLink(nodes: MarkedText[], inside: boolean): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return false;
    const link = node.mark.layer === 'term';
    return (inside && link) || linkInLink(node.children, inside || link);
  });
}
