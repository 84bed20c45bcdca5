import { stringify } from 'yaml';
import type { DeclaredNumber, Document } from '../core/model/document.ts';
import type { TextTree } from '../core/model/text-tree.ts';
import { dense } from '../core/parse/line.ts';
import { parseNumeral } from '../core/text/numerals.ts';

/** What a text says of itself; null where it does not say. */
export interface Description {
  title: string;
  shortTitle: string;
  kind: string | null;
  issuers: string[];
  number: string | null;
  /** 题注, in one line. */
  note: string | null;
  adopted: string | null;
}

/** Nouns for documents at the end of a title, and what a document of it is called. */
const KINDS: readonly [RegExp, string][] = [
  [/(?:宪法|法典|法|编)$/u, '法律'],
  [/修正案(?:[（(].*[）)])?$/u, '修正案'],
  [
    /(通知|意见|决定|批复|函|复函|通报|公告|通告|答复|报告|请示|命令|令|方案|规划|纲要|预案|条例|规定|办法|细则|规则|解释|决议|措施|标准|安排|解答|章程|计划|要点|目录|准则)(?:[（(][^（）()]*[）)])?$/u,
    '',
  ],
];

/** Reads title, kind, issuers, number and dates from the recognised text. */
export function describe({
  title,
  dateline,
  clauses,
}: Pick<TextTree, 'title' | 'dateline' | 'clauses'>): Description {
  const matter = (kind: string): string =>
    clauses
      .filter((clause) => clause.matter === kind && clause.section === null)
      .map(({ text }) => text)
      .join('\n');
  const note = [dateline, matter('note')].filter(Boolean).join('\n');
  const signed = matter('signature').split('\n').filter(Boolean);
  const about = /^(?<issuers>[^《》]{2,60}?)(?<rest>(?:关于|印发|转发|批转|对).*)$/u.exec(title);
  const prefix = about?.groups?.issuers?.trim() ?? '';
  const issuers = /(?:院|厅|部|委|委员会|局|署|政府|会|法院|检察院|办|军委|总局|行|室)$/u.test(
    prefix,
  )
    ? prefix.split(/[、\s　]+/u).filter(Boolean)
    : [];
  const order = /^(?:中华人民共和国)?(.{2,20}?)(?:令|命令)$/u.exec(title)?.[1];
  return {
    title,
    shortTitle: issuers.length > 0 ? about!.groups!.rest! : title,
    kind: kindOf(title),
    issuers: order
      ? [order]
      : issuers.length > 0
        ? issuers
        : (issuersIn(note) ?? issuersOf(signed)),
    number: matter('number').split('\n')[0] || null,
    note: note === '' ? null : note.replaceAll('\n', '　'),
    adopted: dateIn(signed.at(-1) ?? '') ?? dateIn(note),
  };
}

function kindOf(title: string): string | null {
  for (const [pattern, name] of KINDS) {
    const match = pattern.exec(dense(title));
    if (match) return name || match[1]!;
  }
  return null;
}

/** 第十三届全国人民代表大会第三次会议通过 → 全国人民代表大会. */
function issuersIn(note: string): string[] | null {
  const found =
    /(?:\d+日|[（(])\s*(?:第[^届]{1,5}届)?([\p{Script=Han}]{2,30}?(?:人民代表大会常务委员会|人民代表大会|国务院|人民政府|最高人民法院|最高人民检察院))/u.exec(
      note,
    );
  return found ? [found[1]!.replace(/^.*第.{1,4}届/u, '')] : null;
}

function issuersOf(signed: readonly string[]): string[] {
  return signed
    .slice(0, -1)
    .flatMap((line) => line.split(/\s{1,}/u))
    .map((name) => name.trim())
    .filter((name) => /^[\p{Script=Han}]{2,30}$/u.test(name));
}

const DATE =
  /(\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;

/** The first date of a line, ISO; null where there is none. */
export function dateIn(words: string): string | null {
  const match = DATE.exec(words);
  if (!match) return null;
  const year = /^\d/.test(match[1]!)
    ? match[1]!
    : Array.from(match[1]!, (digit) =>
        '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇')),
      ).join('');
  const [month, day] = [match[2]!, match[3]!].map((part) =>
    `${parseNumeral(part)}`.padStart(2, '0'),
  );
  return `${year}-${month}-${day}`;
}

/**
 * `document.yaml`: what the text says, and 未核 where it does not.
 * @param today the day of the import, ISO
 */
export function documentYaml(
  description: Description,
  facts: { sha256: string; today: string; from: string; numbering: readonly DeclaredNumber[] },
): string {
  const { title, shortTitle, kind, issuers, number, note, adopted } = description;
  const document: Partial<Document> = {
    title,
    shortTitle,
    kind: kind ?? '未核',
    issuers: issuers.length > 0 ? issuers : ['未核'],
    ...(number ? { number } : {}),
    ...(note ? { note } : {}),
    ...(adopted ? { adopted } : {}),
    edition: { version: '1.0', date: facts.today, checked: facts.today.slice(0, 7) },
    sha256: facts.sha256,
    description: `《${shortTitle}》全文。说明未核，请编者改写。`,
    ...(facts.numbering.length > 0 ? { numbering: [...facts.numbering] } : {}),
    sources: [{ id: '000', name: `导入自 ${facts.from}（未核）`, carries: '全文' }],
  };
  const missing = [
    ...(kind ? [] : ['文种']),
    ...(issuers.length > 0 ? [] : ['制定机关']),
    ...(adopted ? [] : ['成文日期']),
  ];
  const head = `# 由导入写成。标题、机关、日期都从正文里读出，没有人核过${missing.length > 0 ? `；${missing.join('、')}正文里没有，未核` : ''}。\n`;
  return head + stringify(document, { lineWidth: 0 });
}
