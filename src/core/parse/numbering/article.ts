import { CHINESE, NUMERAL, type Numbering } from './numbering.ts';

/**
 * 条 of a law; 第十七条之一 is an article that was added after 第十七条. What only speaks of an article
 * (第三条、第四条规定的 …, 第三条第二款) begins with no number.
 */
export const article: Numbering = {
  kind: 'article',
  pattern: new RegExp(
    `^第\\s*${NUMERAL}\\s*条(?:\\s*之${CHINESE})?(?![、，的款]|项(?!目)|[和至或及与]?第)`,
  ),
  examples: [
    ['第一条　为了示例', '第一条', 1],
    ['第一百二十条之六 非法持有', '第一百二十条之六', 120, 6],
    ['第１２条 本法', '第１２条', 12],
    ['第二十七条 第二十五条第（三）项安排', '第二十七条', 27],
    ['第九条 项目建议书', '第九条', 9],
    ['第三条、第四条规定的期限', null],
    ['第三条第二款规定的期限', null],
    ['一、第一条修改为', null],
  ],
};
