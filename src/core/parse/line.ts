import type { FilePlace } from '../diagnostic.ts';
import type { Block } from '../model/block.ts';
import type { Numbered } from '../model/numbered.ts';
import { codePointLength } from '../text/code-points.ts';
import { readNumber } from './read-number.ts';

/** A printed line of an official text: a heading, a paragraph, or a piece of one. */
export interface Line {
  /** NFC, without indents. */
  text: string;
  place: FilePlace;
  /** Whether `text.mdx` marks it as a heading (`##`). */
  marked: boolean;
  number: Numbered | null;
  /** Whether it is a row of a table; its cells are parted by '\t'. */
  table: boolean;
}

export function lineOf({ kind, text, place }: Block): Line {
  const table = kind === 'row';
  const number = table ? null : readNumber(text);
  return { text, place, marked: kind === 'heading', number, table };
}

/** Text with no white space in it: lines are compared so, for indents and gaps are layout. */
export function dense(text: string): string {
  return text.replace(/\s/gu, '');
}

const SENTENCE_END = /[。；：，、！？…;:,!?][”’」』）》)]*$/u;

/** Whether a line ends as sentences end, and headings do not. */
export function endsAsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a line can be a heading: it is short and ends without a stop. */
export function looksLikeHeading({ text, marked }: Pick<Line, 'text' | 'marked'>): boolean {
  return (
    marked || (codePointLength(dense(text)) <= 50 && !endsAsSentence(text) && !text.includes('。'))
  );
}

/**
 * Whether a line can be the title of an annexed text: an unnumbered heading that is no list entry,
 * no note in brackets and no label with what follows it.
 */
export function looksLikeTitle(line: Line): boolean {
  const { text, number, marked, table } = line;
  if (number || table) return false;
  if (marked) return true;
  const words = dense(text);
  return (
    looksLikeHeading(line) &&
    codePointLength(words) >= 2 &&
    /\p{Script=Han}{2}/u.test(words) &&
    !/^[（(“"『—\-·|]/u.test(words) &&
    !/[：:|]/u.test(words)
  );
}

/** Nouns that name a kind of document: the title of an annexed text ends in one. */
const KIND =
  /(?:规定|办法|方案|意见|规划|纲要|条例|细则|规则|标准|计划|要点|制度|预案|目录|措施|章程|指南|说明|名单|表|决定|通知|公约|法|准则|规程|清单|程序|大纲|报告|请示|范围|职责|须知|公告|通告|协定|协议|声明|目标|分工|任务|格式|样式|样本|示范文本|函|书|图|解释|批复|答复|复函|回复|通报|公报|令|决议|议案|纪要|安排|解答|修正案|政策|办法（试行）)(?:[（(][^（）()]*[）)])?$/u;

/** Whether a title ends in a noun that names a kind of document. */
export function namesDocument(title: string): boolean {
  return KIND.test(dense(title));
}
