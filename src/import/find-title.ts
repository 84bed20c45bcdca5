import { dense, endsAsSentence, namesDocument } from '../core/parse/line.ts';
import { addressee } from '../core/parse/matter/addressee.ts';
import { documentNumber } from '../core/parse/matter/document-number.ts';
import { note } from '../core/parse/matter/note.ts';
import { readNumber } from '../core/parse/read-number.ts';
import type { PrintedLine, Source } from './source.ts';

/** Where the title of a text stands. */
export interface FoundTitle {
  /** Its words on one line. */
  title: string;
  /** Index of its first line, and of the line after its last. */
  from: number;
  to: number;
  /** Whether an editor must say if it is right. */
  doubtful: boolean;
}

/** Longest title that is looked for, in lines. */
const LINES = 6;

/**
 * The title of a text: what the source marks as one, what the page says of itself, lines that are
 * centred at the head, else the lines up to one that ends in a noun for a document.
 * @param named the title as the editor gives it
 */
export function findTitle({ lines, facts }: Source, named?: string): FoundTitle | null {
  if (named) return matching(lines, named) ?? { title: named, from: 0, to: 0, doubtful: false };
  const marked = lines.findIndex(({ heading }) => heading === 1);
  if (marked !== -1 && marked < 10) {
    let to = marked + 1;
    while (lines[to]?.heading === 1) to++;
    return joined(lines, marked, to, false);
  }
  const stated = facts.title && matchingStart(lines, facts.title);
  if (stated) return stated;
  const centred = centredHead(lines);
  if (centred) return centred;
  return byItsEnd(lines);
}

function joined(
  lines: readonly PrintedLine[],
  from: number,
  to: number,
  doubtful: boolean,
): FoundTitle {
  const parts = lines.slice(from, to).map(({ text, heading }) => ({ text: closed(text), heading }));
  // Marked lines are titles of their own (a code and its part); others are one title that was broken.
  const title = parts
    .map(({ text }) => text)
    .join(parts.every(({ heading }) => heading > 0) ? '　' : '');
  return { title, from, to, doubtful };
}

/** 国 家 预 案 → 国家预案: spacing of letters is layout. */
function closed(text: string): string {
  const pieces = text.split(/\s+/u);
  return pieces.length > 2 && pieces.every((piece) => Array.from(piece).length === 1)
    ? pieces.join('')
    : text;
}

/** Lines that together are these words. */
function matching(lines: readonly PrintedLine[], title: string): FoundTitle | null {
  for (let from = 0; from < Math.min(lines.length, 30); from++) {
    for (let to = from + 1; to <= Math.min(lines.length, from + LINES); to++) {
      const words = dense(
        lines
          .slice(from, to)
          .map(({ text }) => text)
          .join(''),
      );
      if (words === dense(title)) return { title, from, to, doubtful: false };
    }
  }
  return null;
}

/** Lines that are the page's own title, which may go on with the name of the site. */
function matchingStart(lines: readonly PrintedLine[], title: string): FoundTitle | null {
  const wanted = dense(title);
  for (let from = 0; from < Math.min(lines.length, 30); from++) {
    let words = '';
    let found: number | null = null;
    for (let to = from + 1; to <= Math.min(lines.length, from + LINES); to++) {
      words += dense(lines[to - 1]!.text);
      if (!wanted.startsWith(words)) break;
      const rest = wanted.slice(words.length);
      if (rest === '' || /^[_|—–\-·（(]/u.test(rest)) found = to;
    }
    if (found !== null && !readNumber(lines[from]!.text)) return joined(lines, from, found, false);
  }
  return null;
}

function centredHead(lines: readonly PrintedLine[]): FoundTitle | null {
  const from = lines.findIndex(({ row }) => !row);
  if (lines[from]?.align !== 'center') return null;
  let to = from;
  while (to < from + LINES && lines[to]?.align === 'center' && !isMatter(lines[to]!)) to++;
  return to === from ? null : joined(lines, from, to, false);
}

function byItsEnd(lines: readonly PrintedLine[]): FoundTitle | null {
  const [first] = lines;
  if (!first || isMatter(first) || endsAsSentence(first.text) || readNumber(first.text))
    return null;
  for (let to = 1; to <= Math.min(lines.length, LINES); to++) {
    const line = lines[to - 1]!;
    if (to > 1 && (isMatter(line) || endsAsSentence(line.text) || readNumber(line.text))) break;
    const found = joined(lines, 0, to, false);
    if (namesDocument(found.title) && balanced(found.title)) return found;
  }
  return joined(lines, 0, 1, true);
}

/** A title is not cut within 《》. */
function balanced(title: string): boolean {
  return title.split('《').length === title.split('》').length;
}

function isMatter({ text }: PrintedLine): boolean {
  return documentNumber.matches(text) || note.matches(text) || addressee.matches(text);
}
