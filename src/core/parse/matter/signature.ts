import type { Line } from '../line.ts';
import { dense, endsAsSentence } from '../line.ts';
import type { Matter } from './matter.ts';

const YEAR = '(?:[0-9０-９]{4}|[〇○零ＯO0oo一二三四五六七八九]{4})';
const NUMBER = '(?:[0-9０-９]{1,2}|[〇○零一二三四五六七八九十]{1,3})';
const DATE = new RegExp(`^[（(]?${YEAR}年${NUMBER}月${NUMBER}日[）)]?$`, 'u');
const SIGNED = new RegExp(
  `^\\p{Script=Han}[^。；：，]{1,60}?${YEAR}年${NUMBER}月${NUMBER}日$`,
  'u',
);
const ISSUER =
  /(?:院|部|委|委员会|局|厅|署|办公室|办公厅|政府|会|法院|检察院|军委|总部|银行|公司|中心|组|办|大学|学会|协会|联合会|处|所|社|馆|台)$|^(?:主席|总理|委员长|院长|检察长|省长|市长|区长|县长|州长|部长|主任|局长|署长|行长|会长|秘书长)/u;

/** 落款: who issued the document, and the day. */
export const signature: Matter = {
  kind: 'signature',
  matches: (text) =>
    DATE.test(dense(text)) || (SIGNED.test(dense(text)) && dense(text).length <= 60),
  examples: [
    ['2026年1月2日', true],
    ['二〇〇四年一月十六日', true],
    ['一九九六年十一月五日', true],
    ['国务院　　2018年10月27日', true],
    ['2026年1月2日起施行', false],
    ['本办法自2026年1月2日起施行。', false],
  ],
};

/**
 * Where the signature begins that ends with the date at `date`: the issuers above it are short lines
 * without a number or a stop, at most three unless they are known to be issuers.
 */
export function signatureStart(lines: readonly Line[], date: number, from: number): number {
  let start = date;
  let free = 3;
  while (start > from) {
    const { text, number, marked } = lines[start - 1]!;
    const words = dense(text);
    if (number || marked || endsAsSentence(text) || words.length > 40 || /[。|]/u.test(words))
      break;
    if (!ISSUER.test(words) && !/[（(]?(?:代章|印章|盖章)[）)]?$/u.test(words) && --free < 0) break;
    start--;
  }
  // A list without stops that runs down to the date is text; only the issuers at its end are not.
  if (free < 0) {
    start = date;
    while (start > from && ISSUER.test(dense(lines[start - 1]!.text)) && !lines[start - 1]!.number)
      start--;
  }
  return start;
}
