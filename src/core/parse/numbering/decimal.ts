import type { Numbering } from './numbering.ts';

/** 1.1 of plans and standards. Money and measures (1.5亿元) are told apart by their sequence. */
export const decimal: Numbering = {
  kind: 'decimal',
  pattern: /^([0-9]{1,2}(?:\.[0-9]{1,2}){1,4})(?=[\s\p{Script=Han}])/u,
  examples: [
    ['1.1　编制目的', '1.1', 1, 1],
    ['2.3.1 组成', '2.3.1', 2, 3, 1],
    ['12157.5883', null],
    ['1．总则', null],
  ],
};
