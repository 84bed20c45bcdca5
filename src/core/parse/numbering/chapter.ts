import { NUMERAL, type Numbering } from './numbering.ts';

/** 章 of a law. */
export const chapter: Numbering = {
  kind: 'chapter',
  pattern: new RegExp(`^第\\s*${NUMERAL}\\s*章`),
  examples: [
    ['第一章　总则', '第一章', 1],
    ['第 十 章 附则', '第 十 章', 10],
    ['第２章 管理', '第２章', 2],
    ['第一章总则', '第一章', 1],
    ['章程由理事会制定', null],
  ],
};
