import type { Edition } from '../core/model/edition.ts';
import { longDate } from '../core/text/long-date.ts';

/** Who made this edition of what, when, from what and under which rights: one paragraph an item. */
export function colophon({ document, commentary }: Edition): string[] {
  const { issuers, adopted, published, edition } = document;
  const origin = [
    issuers.join('、'),
    adopted && `${longDate(adopted)}成文`,
    published && `${longDate(published.date)}由${published.agency}公布`,
  ];
  return [
    `《${document.shortTitle}》：${origin.filter(Boolean).join('，')}。`,
    `条分缕析批注本，版本 ${edition.version}，${longDate(edition.date)}；进展核至 ${edition.checked}。`,
    `正文的校验值（SHA-256）：${document.sha256}`,
    ...document.policy,
    ...document.sources.map(({ name, carries }) => `来源：${name}，载${carries}。`),
    ...commentary.map(
      ({ title, authors, agency, date, printedIn }) =>
        `《${title}》：${[...authors, agency, longDate(date)].join('，')}。见于${printedIn.join('；')}。`,
    ),
    RIGHTS,
  ];
}

export const RIGHTS =
  '正文是官方文件，依《中华人民共和国著作权法》第五条不适用著作权法；解读、摘要、评论的著作权属于各自的机构和作者，注明出处转载；术语解释和批注由编者撰写，以知识共享 署名 4.0（CC BY 4.0）许可使用。';
