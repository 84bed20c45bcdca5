import { CHINESE, type Numbering } from './numbering.ts';

/** （一） second level of an opinion, item of an article. */
export const bracketed: Numbering = {
  kind: 'bracketed',
  pattern: new RegExp(
    `^(?:[（(]\\s*${CHINESE}\\s*[）)](?![、，]|(?:和|至|或者?|及|与)?[（(]|[项款](?!目))|([㈠-㈩]))`,
  ),
  examples: [
    ['（一）扩大覆盖面。', '（一）', 1],
    ['(十二)其他', '(十二)', 12],
    ['㈢其他', '㈢', 3],
    ['（一九九六年）', null],
    ['（略）', null],
    ['（四）及时报告', '（四）', 4],
    ['（三）项目合同', '（三）', 3],
    ['（四）、（五）项所列人员', null],
    ['（一）至（三）项所列人员', null],
  ],
};
