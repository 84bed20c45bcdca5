import { CHINESE, type Numbering } from './numbering.ts';

/** 一、 first level of an opinion. */
export const ideographic: Numbering = {
  kind: 'ideographic',
  pattern: new RegExp(`^${CHINESE}\\s*[、．.]`),
  examples: [
    ['一、总体要求', '一、', 1],
    ['二十三、附则', '二十三、', 23],
    ['一是坚持', null],
    ['五、保障措施', '五、', 5],
  ],
};
