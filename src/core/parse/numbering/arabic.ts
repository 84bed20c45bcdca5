import { ARABIC, type Numbering } from './numbering.ts';

/** 1. below （一）; 1、 in older texts; 1 at the head of a plan's section. */
export const arabic: Numbering = {
  kind: 'arabic',
  pattern: new RegExp(`^${ARABIC}(?:\\s*[.．、](?![0-9０-９])|(?=[\\s]+\\p{Script=Han}))`, 'u'),
  examples: [
    ['1. 坚持正确导向。', '1.', 1],
    ['12．其他', '12．', 12],
    ['3、其他', '3、', 3],
    ['7　附则', '7', 7],
    ['1.5亿元', null],
    ['2018年10月', null],
  ],
};
