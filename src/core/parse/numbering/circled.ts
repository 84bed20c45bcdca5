import type { Numbering } from './numbering.ts';

/** ① below (1). */
export const circled: Numbering = {
  kind: 'circled',
  pattern: /^([①-⑳㉑-㉟])/,
  examples: [
    ['①甲', '①', 1],
    ['⑳乙', '⑳', 20],
    ['㉑丙', '㉑', 21],
    ['1.甲', null],
  ],
};
