import type { Matter } from './matter.ts';

const BODY =
  '政府|部|委|委员|委员会|机构|单位|法院|检察院|厅|局|办公室|办公厅|院|会|处|区|市|县|省|团|兵团|公司|银行|学校|大学|部门|企业|同志|代表|主席|总局|总署|总部|署|组|社|中心|行|所|党组|军区|港澳办|领导小组|开发区|管委会';
const ADDRESSEE = new RegExp(
  `^[^。；：]{0,300}(?:${BODY})(?:[（(][^（）()]*[）)])?(?:等)?[：:]$`,
  'u',
);

/** 主送机关: to whom the document is sent. */
export const addressee: Matter = {
  kind: 'addressee',
  matches: (text) =>
    ADDRESSEE.test(text) &&
    !/(?:^|[，,])(?:现|为|经|根据|按照|请|各地要)|(?:如下|以下|下列|之一)/u.test(text),
  examples: [
    ['各省、自治区、直辖市人民政府，国务院各部委、各直属机构：', true],
    ['教育部：', true],
    ['石英代表：', true],
    ['现将有关事项通知如下：', false],
    ['有下列情形之一的单位：', false],
    ['为做好工作，经研究，现通知各单位：', false],
  ],
};
