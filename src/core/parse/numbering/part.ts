import { NUMERAL, type Numbering } from './numbering.ts';

/** 编 of a code, 篇 and 部分 of a plan: the highest division. */
export const part: Numbering = {
  kind: 'part',
  pattern: new RegExp(`^第\\s*${NUMERAL}\\s*(?:编|篇|部分)(?!第)`),
  examples: [
    ['第一编　总则', '第一编', 1],
    ['第十二篇 实现共同富裕', '第十二篇', 12],
    ['第二部分　重点任务', '第二部分', 2],
    ['第一分编　通则', null],
  ],
};
