import type { Matter } from './matter.ts';

const YEAR = '(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\\s*年';
const ACT = '通过|公布|发布|施行|修正|修订|批准|颁布|制定|实施|生效|印发|修改|废止';
const BRACKETED = new RegExp(`^[（(](?:[^）)]*${YEAR}.*|[^（()）。]{1,20})[）)]$`, 'su');
const DATED = new RegExp(`^(?:根据|自)?${YEAR}.{0,400}(?:${ACT})`, 'su');

/** 题注: when and by whom the text was adopted, amended, published; also （试行） under a title. */
export const note: Matter = {
  kind: 'note',
  matches: (text) =>
    BRACKETED.test(text) ||
    (DATED.test(text) && !/[。；，：]$/u.test(text)) ||
    /^根据.{0,200}修[正订][）)]?$/su.test(text),
  examples: [
    ['（2024年1月2日示例人民代表大会通过）', true],
    ['（1991年3月4日国务院令第76号发布　2018年9月6日国务院第23次常务会议修订通过）', true],
    ['2009年2月28日 第十一届全国人民代表大会常务委员会第七次会议通过', true],
    ['2022年5月1日 施行', true],
    ['（试行）', true],
    ['2003年，全国安全生产形势总体稳定。', false],
    ['为了示例，制定本法', false],
  ],
};
