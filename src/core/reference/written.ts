import { NUMERAL, readNumeral } from '../text/numerals.ts';

/**
 * The one reader of references: what a person writes when they mean a place of a document, as far as
 * the words themselves say it. Whether there is such a place is for `named-places.ts`.
 *
 * The order of the parts is that of law: 编 分编 章 节 条 款 项 目 (立法技术规范), to which we add 句;
 * opinions have 一、 and （一） (GB/T 9704—2012, 7.3.3).
 */
export interface Written {
  /** Divisions from the outermost in: number and unit (编 分编 章 节 部分). */
  divisions: { unit: string; number: number }[];
  clause: Numbered | null;
  /** The last clause of a range: 第六条至第八条. */
  clauseTo: Numbered | null;
  paragraph: number | null;
  item: number | null;
  subItem: number | null;
  /** Sentences from 1; `LAST` counts from the end. */
  sentence: number | null;
  sentenceTo: number | null;
  /** preamble, the last clause, the last division: places that are named without a number. */
  named: 'preamble' | 'last-clause' | 'last-division' | null;
  /**
   * Whether the form can mean nothing else (第六条, （六）, 第三部分). Of 6, 六 or 三条 nobody can say;
   * they are places only where there is such a place.
   */
  sure: boolean;
  /** What follows the reference, white space and punctuation off its ends; usually empty. */
  rest: string;
}

/** A number, and that of what was inserted behind it: 第十七条之一 → 17, 1. */
export interface Numbered {
  number: number;
  inserted: number;
}

/** The last sentence, whatever its number. */
export const LAST = -1;

/** Traditional forms that stand in references, and other signs for the same. */
const SAME: Record<string, string> = { 條: '条', 項: '项', 節: '节', 編: '编', 點: '点', 後: '后' };
const DASHES = /[‐‑‒–—―−﹣_]+/g;

/** One form for all ways to write the same: width, dashes, traditional units, brackets. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[條項節編點後]/g, (char) => SAME[char]!)
    .replace(DASHES, '-')
    .replace(/[〜～∼]/g, '~')
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')');
}

const N = `(${NUMERAL})`;
const TO = '\\s*(?:至|到|-|~|、|和)\\s*';
const THROUGH = '\\s*(?:至|到|-|~)\\s*';
const OPENING =
  /^[\s"“”‘’「『]*(?:\(+(?=\s*第))?(?:(?:请|我想|我要|帮我)?(?:看看?|查看?|查找|打开|跳转?到?|转到|前往|去|详见|参见|见|根据|按照|依据|依照|据|按)\s*)?/;
/** 意见, 本意见, 该文件 …, which add nothing where a document is being read. */
const SELF =
  /^(?:本|该|这份|这个|此)?(?:意见|文件|通知|决定|办法|条例|规定|全文|正文|原文)(?:的|中|里)?\s*/;
const BETWEEN = /^[\s的之中里,，、:：·.。/"“”'‘’「」『』-]*/;
const BETWEEN_AT_END = /[\s的之中里,，、:：·.。/"“”'‘’「」『』-]+$/;

const UNIT = '(大?部分|分编|编|章|节|大点)';
const DIVISION = [
  new RegExp(`^第\\s*\\(?\\s*${N}\\s*\\)?\\s*${UNIT}`),
  new RegExp(`^${N}\\s*${UNIT}`),
  new RegExp(`^(?:chapter|part|section|sec\\.?)\\s*${N}(?![\\d.])()`),
  new RegExp(`^${N}\\s*、()(?=\\s*(?:$|[^\\d]))`),
];
/** 三（七）: the division's number may stand before the clause's bracket without a mark. */
const DIVISION_BEFORE_BRACKET = /^([一二三四五六七八九十]{1,3})()(?=\s*\()/;

const INSERTED = `(?:\\s*之\\s*${N}(?!\\s*[款项目句]))?`;
const CLAUSE = [
  new RegExp(`^第\\s*\\(?\\s*${N}\\s*\\)?\\s*[条点]${INSERTED}`),
  new RegExp(
    `^(?:条款|条文|第|clause|article|art\\.?|§|no\\.?|条)\\s*\\(?\\s*${N}\\s*\\)?${INSERTED}\\s*$`,
  ),
  new RegExp(`^\\(\\s*${N}\\s*\\)\\s*[条点]?${INSERTED}`),
];
/** 第六至八条, 第六、七条 */
const CLAUSES = new RegExp(`^第\\s*\\(?\\s*${N}\\s*\\)?${TO}\\(?\\s*${N}\\s*\\)?\\s*[条点]`);
const CLAUSE_TO = new RegExp(
  `^${TO}(?:第\\s*\\(?\\s*${N}\\s*\\)?\\s*[条点]|\\(\\s*${N}\\s*\\))${INSERTED}`,
);
/** What a reference looks like that is read by itself, and one that stands in running text. */
const ALONE = { clause: CLAUSE, to: CLAUSE_TO };
const PROSE: typeof ALONE = {
  clause: [CLAUSE[0]!, CLAUSE[2]!],
  to: new RegExp(CLAUSE_TO.source.replace(TO, THROUGH)),
};
const UNSURE = [new RegExp(`^${N}\\s*[条点]$`), new RegExp(`^${N}$`), new RegExp(`^第\\s*${N}$`)];
/** 6.3, 6-3: a clause and its sentence. */
const DECIMAL = /^(\d{1,4})\s*[.-]\s*(\d{1,3})$/;

const PARAGRAPH = new RegExp(`^第\\s*\\(?\\s*${N}\\s*\\)?\\s*(?:款|自然段|段)`);
const ITEM = [
  new RegExp(`^第?\\s*\\(?\\s*${N}\\s*\\)?\\s*项`),
  new RegExp(`^\\(\\s*${N}\\s*\\)(?!\\s*[条点])`),
];
const SUB_ITEM = new RegExp(`^第?\\s*\\(?\\s*${N}\\s*\\)?\\s*目`);
const SENTENCE = new RegExp(`^第?\\s*${N}(?:\\s*句?${TO}第?\\s*${N})?\\s*(?:句话?|句子)`);
const FIRST_SENTENCE = /^首句/;
const LAST_SENTENCE = /^(?:最后一句|末句|倒数第一句)话?/;

const PREAMBLE = /^(?:序言|序文|序|前言|引言|导语|开头|开篇|正文开头|首段|第一段)/;
const LAST_CLAUSE = /^(?:最后一?[条点])/;
const LAST_DIVISION = /^(?:最后一?(?:个)?(?:部分|章|节)|结尾部分)/;
const CLOSING =
  /^[\s的]*(?:规定|内容|条文|原文|全文|部分)?(?:里|中)?(?:到底|都)?(?:讲|说|写|指|规定)?(?:了|的是|的)?(?:是)?(?:什么|啥|哪些)?(?:内容|意思)?[\s?？!！.。,，;；:：、)）"”'’》]*$/;

/**
 * Reads the reference at the head of `text`.
 * @param text as written, in any width and script; white space is allowed everywhere
 * @returns null when there is none
 */
export function readWritten(text: string): Written | null {
  const scan = new Scan(plainForm(text).trim());
  scan.skip(OPENING);
  while (scan.skip(SELF)) {}
  const written = emptyReference();
  readPlace(scan, written);
  if (isEmpty(written)) return null;
  const rest = scan.left();
  written.rest = CLOSING.test(rest) ? '' : trimmed(rest);
  return written.sure || written.rest === '' ? written : null;
}

/** A reference in prose. */
export interface Mentioned extends Written {
  /** UTF-16 offsets in the text given. */
  start: number;
  end: number;
}

/** 第… and （六）; a bracket in prose may hold anything else, years and English among it. */
const IN_PROSE = new RegExp(
  `第\\s*\\(?\\s*${NUMERAL}|\\(\\s*[一二三四五六七八九十]{1,3}\\s*\\)`,
  'gu',
);

/**
 * Every reference in running text that can mean nothing else: 第六条, 第（六）条第3句, （六）, 第三部分.
 * Of 三条意见 or （2025年） nothing is taken, nor of the items of another place: 前款第（一）项、（二）项.
 * Of a list (第六条、第八条和第九条) each is one; 第六条至第八条 and 第六、七条 are one.
 */
export function referencesIn(text: string): Mentioned[] {
  if (!/[第(（〔［【[]/u.test(text)) return [];
  const { plain, offsets } = aligned(text);
  const found: Mentioned[] = [];
  let from = 0;
  for (const match of plain.matchAll(IN_PROSE)) {
    if (match.index < from) continue;
    const scan = new Scan(plain.slice(match.index));
    const written = emptyReference();
    readNumbers(scan, written, PROSE);
    readParts(scan, written);
    if (!written.sure || isEmpty(written) || /^\s*[款项目]/.test(scan.left())) continue;
    from = match.index + scan.taken();
    // What may stand between two parts of a reference is no part of it at its end.
    const end = match.index + plain.slice(match.index, from).replace(BETWEEN_AT_END, '').length;
    found.push({ ...written, start: offsets[match.index]!, end: offsets[end] ?? text.length });
  }
  return found;
}

function readPlace(scan: Scan, written: Written): void {
  if (scan.skip(PREAMBLE)) written.named = 'preamble';
  else if (scan.skip(LAST_CLAUSE)) written.named = 'last-clause';
  else if (scan.skip(LAST_DIVISION)) written.named = 'last-division';
  if (written.named) written.sure = scan.left() === '' || /^[第首最末倒的里中\s]/.test(scan.left());
  else readNumbers(scan, written);
  readParts(scan, written);
}

function readNumbers(scan: Scan, written: Written, form = ALONE): void {
  for (let found = scan.any(DIVISION); found; found = scan.any(DIVISION)) {
    const number = readNumeral(found[1]!);
    if (number === null) {
      scan.back();
      return;
    }
    written.divisions.push({ unit: found[2] || '部分', number });
    written.sure = true;
    scan.between();
  }
  if (written.divisions.length === 0) {
    const before = scan.any([DIVISION_BEFORE_BRACKET]);
    const number = before && readNumeral(before[1]!);
    if (number) {
      written.divisions.push({ unit: '部分', number });
      scan.between();
    }
  }
  const several = scan.any([CLAUSES]);
  if (several) {
    written.clause = numbered(several[1]);
    written.clauseTo = numbered(several[2]);
    written.sure = true;
    return;
  }
  const one = scan.any(form.clause);
  if (one) {
    written.clause = numbered(one[1], one[2]);
    if (!written.clause) {
      scan.back();
      return;
    }
    written.sure = true;
    const to = scan.any([form.to]);
    if (to) written.clauseTo = numbered(to[1] ?? to[2], to[3]);
    return;
  }
  if (written.divisions.length > 0) return;
  const decimal = scan.any([DECIMAL]);
  if (decimal) {
    written.clause = numbered(decimal[1]);
    written.sentence = Number(decimal[2]);
    return;
  }
  const closed = new Scan(scan.left().replace(/[\s.。,，?？!！;；]+$/, ''));
  const unsure = closed.any(UNSURE);
  const clause = unsure && numbered(unsure[1]);
  if (clause) {
    written.clause = clause;
    scan.skip(/^.*$/s);
  }
}

/** 款, 项, 目 and 句 behind a place. */
function readParts(scan: Scan, written: Written): void {
  if (!written.named && !written.clause && written.divisions.length === 0) return;
  const part = (patterns: readonly RegExp[]): number | null => {
    const before = scan.taken();
    scan.between();
    const found = scan.any(patterns);
    const number = found && readNumeral(found[1]!);
    if (number === null) scan.to(before);
    return number;
  };
  written.paragraph = part([PARAGRAPH]);
  written.item = part(ITEM);
  written.subItem = part([SUB_ITEM]);
  const before = scan.taken();
  scan.between();
  const sentence = scan.any([SENTENCE]);
  if (sentence) {
    written.sentence = readNumeral(sentence[1]!);
    written.sentenceTo = sentence[2] ? readNumeral(sentence[2]) : null;
  } else if (scan.skip(FIRST_SENTENCE)) written.sentence = 1;
  else if (scan.skip(LAST_SENTENCE)) written.sentence = LAST;
  else scan.to(before);
}

function emptyReference(): Written {
  return {
    divisions: [],
    clause: null,
    clauseTo: null,
    paragraph: null,
    item: null,
    subItem: null,
    sentence: null,
    sentenceTo: null,
    named: null,
    sure: false,
    rest: '',
  };
}

function isEmpty({ divisions, clause, named }: Written): boolean {
  return divisions.length === 0 && clause === null && named === null;
}

function numbered(number = '', inserted = ''): Numbered | null {
  const value = readNumeral(number);
  return value === null ? null : { number: value, inserted: readNumeral(inserted) ?? 0 };
}

function trimmed(rest: string): string {
  return rest.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

/** 款, 项 and 目 at the head of `plain`, a text in its plain form; `length` is what they take of it. */
export function partsAt(
  plain: string,
): Pick<Written, 'paragraph' | 'item' | 'subItem'> & { length: number } {
  const scan = new Scan(plain);
  const written = { ...emptyReference(), named: 'preamble' as const };
  readParts(scan, written);
  const { paragraph, item, subItem } = written;
  return { paragraph, item, subItem, length: scan.taken() };
}

/** `text` in its plain form, and for each UTF-16 unit of that the offset in `text` it comes from. */
export function aligned(text: string): { plain: string; offsets: number[] } {
  let plain = '';
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    const form = formOf(char);
    for (let i = 0; i < form.length; i++) offsets.push(at);
    plain += form;
    at += char.length;
  }
  return { plain, offsets };
}

const forms = new Map<string, string>();

/** The plain form of one character, remembered: a library is read character by character. */
function formOf(char: string): string {
  const known = forms.get(char) ?? plainForm(char);
  forms.set(char, known);
  return known;
}

/** A text that is taken from its head. */
class Scan {
  private readonly text: string;
  private at = 0;
  private mark = 0;

  constructor(text: string) {
    this.text = text;
  }

  left(): string {
    return this.text.slice(this.at);
  }

  taken(): number {
    return this.at;
  }

  to(at: number): void {
    this.at = at;
  }

  /** Undoes what was taken last. */
  back(): void {
    this.at = this.mark;
  }

  /** Takes what one of the patterns finds at the head. */
  any(patterns: readonly RegExp[]): RegExpExecArray | null {
    for (const pattern of patterns) {
      const found = pattern.exec(this.left());
      if (!found || found[0] === '') continue;
      this.mark = this.at;
      this.at += found[0].length;
      return found;
    }
    return null;
  }

  skip(pattern: RegExp): boolean {
    return this.any([pattern]) !== null;
  }

  between(): void {
    this.skip(BETWEEN);
  }
}
