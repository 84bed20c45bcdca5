import { NUMERAL, type Numbering } from './numbering.ts';

/** 分编 of a code (民法典), between 编 and 章. */
export const subPart: Numbering = {
  kind: 'sub-part',
  pattern: new RegExp(`^第\\s*${NUMERAL}\\s*分编`),
  examples: [
    ['第三分编　用益物权', '第三分编', 3],
    ['第三编　合同', null],
  ],
};
