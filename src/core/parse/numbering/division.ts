import { NUMERAL, type Numbering } from './numbering.ts';

/** 节 of a law, below 章. */
export const division: Numbering = {
  kind: 'division',
  pattern: new RegExp(`^第\\s*${NUMERAL}\\s*节`),
  examples: [
    ['第二节　地域管辖', '第二节', 2],
    ['节假日期间', null],
  ],
};
