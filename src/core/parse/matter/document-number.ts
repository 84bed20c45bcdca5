import type { Matter } from './matter.ts';

/** 发文字号: 国发〔2026〕1号; of an order, 第706号. */
export const documentNumber: Matter = {
  kind: 'number',
  matches: (text) =>
    /^(?:[\p{Script=Han}、\s（）()]{1,24}[〔[［【（(]\s*\d{4}\s*[〕\]］】）)]\s*第?\s*\d+\s*号|第\s*[\d〇零一二三四五六七八九十百]+\s*号)$/u.test(
      text,
    ),
  examples: [
    ['国发〔2026〕1号', true],
    ['国办发明电〔2018〕15号', true],
    ['法释[2020]17号', true],
    ['第706号', true],
    ['国发〔2026〕1号文件规定的事项', false],
  ],
};
