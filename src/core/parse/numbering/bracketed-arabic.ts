import { ARABIC, type Numbering } from './numbering.ts';

/** (1) below 1.; 3) in older texts. */
export const bracketedArabic: Numbering = {
  kind: 'bracketed-arabic',
  pattern: new RegExp(`^[（(]?\\s*${ARABIC}\\s*[）)]`),
  examples: [
    ['（1）甲', '（1）', 1],
    ['(12)乙', '(12)', 12],
    ['3) 坚持互联融合。', '3)', 3],
    ['（2018年）', null],
  ],
};
