import type { MatterKind } from '../model/clause.ts';
import type { Line } from './line.ts';
import { addressee } from './matter/addressee.ts';
import { contentsLength } from './matter/contents.ts';
import { documentNumber } from './matter/document-number.ts';
import { note } from './matter/note.ts';

/** Lines that form one piece of matter. */
export interface MatterLines {
  kind: MatterKind;
  lines: Line[];
}

/**
 * Cuts 题注, 发文字号, 主送 and 目录 off the head of a text. An addressee is one only before the body
 * has begun, and only once.
 */
export function frontMatter(lines: readonly Line[]): { matter: MatterLines[]; rest: Line[] } {
  const matter: MatterLines[] = [];
  let at = 0;
  const take = (kind: MatterKind, count: number): void => {
    const taken = lines.slice(at, at + count);
    const last = matter.at(-1);
    if (last?.kind === kind) last.lines.push(...taken);
    else matter.push({ kind, lines: taken });
    at += count;
  };
  while (at < lines.length) {
    const { text, number } = lines[at]!;
    const bracket = openBracket(lines, at);
    const contents = contentsLength(lines, at);
    if (contents > 0) take('contents', contents);
    else if (number) break;
    else if (bracket > 0) take('note', bracket);
    else if (documentNumber.matches(text)) take('number', 1);
    else if (note.matches(text)) take('note', 1);
    else if (
      addressee.matches(text) &&
      !matter.some(({ kind }) => kind === 'addressee') &&
      at + 1 < lines.length
    )
      take('addressee', 1);
    else break;
  }
  return { matter, rest: lines.slice(at) };
}

/** Lines of a note that opens a bracket on one line and closes it on a later one. */
function openBracket(lines: readonly Line[], at: number): number {
  const first = lines[at]!.text;
  if (
    !/^[（(]/u.test(first) ||
    !/(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年|根据/u.test(first) ||
    lines[at]!.number
  )
    return 0;
  let depth = 0;
  for (let end = at; end < Math.min(lines.length, at + 20); end++) {
    if (lines[end]!.number) return 0;
    for (const char of lines[end]!.text) {
      if (char === '（' || char === '(') depth++;
      if (char === '）' || char === ')') depth--;
    }
    if (depth <= 0) return /[）)]$/u.test(lines[end]!.text) ? end - at + 1 : 0;
  }
  return 0;
}
