import { dense, endsAsSentence } from '../core/parse/line.ts';
import { annexLabel } from '../core/parse/matter/annex-label.ts';
import { documentNumber } from '../core/parse/matter/document-number.ts';
import { note } from '../core/parse/matter/note.ts';
import { remark } from '../core/parse/matter/remark.ts';
import { signature } from '../core/parse/matter/signature.ts';
import { readNumber } from '../core/parse/read-number.ts';
import type { PrintedLine } from './source.ts';

/** `text.mdx` as it is written, and where each of its lines comes from. */
export interface LaidText {
  text: string;
  /** Line of the source, by line of the text (both from 1; index 0 is unused). */
  origins: number[];
}

/**
 * Writes a text as `text.mdx`: the title, then a paragraph, heading or table each between blank lines.
 * @param headings lines of the body (indexes) that are written as headings
 */
export function layText(
  title: { text: string; line: number },
  body: readonly PrintedLine[],
  headings: ReadonlySet<number>,
): LaidText {
  const written: [string, number][] = [[`# ${title.text}`, title.line]];
  for (const [at, line] of body.entries()) {
    if (line.row) {
      const first = !body[at - 1]?.row;
      if (first) written.push(['', line.line]);
      written.push([rowOf(line.text), line.line]);
      if (first) written.push([`|${' --- |'.repeat(line.text.split('\t').length)}`, line.line]);
      continue;
    }
    written.push(['', line.line]);
    // A line that begins with # of its own stands behind an indent, which is layout.
    const words = /^#{1,6}\s/.test(line.text) ? `　${line.text}` : line.text;
    written.push([headings.has(at) ? `## ${line.text}` : words, line.line]);
  }
  return {
    text: `${written.map(([words]) => words).join('\n')}\n`,
    origins: [0, ...written.map(([, line]) => line)],
  };
}

function rowOf(cells: string): string {
  return `| ${cells.replaceAll('|', '\\|').split('\t').join(' | ')} |`;
}

/**
 * Joins titles of annexes that a page breaks into centred lines, and tells which lines of a body are
 * centred titles: no number, no stop, no matter.
 */
export function centredTitles(lines: readonly PrintedLine[]): {
  lines: PrintedLine[];
  titles: ReadonlySet<number>;
} {
  const joined: PrintedLine[] = [];
  const titles = new Set<number>();
  // A page that centres everything says nothing by it.
  const centred = lines.filter(({ align }) => align === 'center').length;
  const tells = centred > 0 && centred < lines.length / 2;
  let open = false;
  for (const line of lines) {
    const title = tells && isTitle(line);
    const last = joined.at(-1);
    if (title && open && last) last.text += line.text;
    else joined.push({ ...line });
    if (title) titles.add(joined.length - 1);
    open = title;
  }
  return { lines: joined, titles };
}

function isTitle({ text, align, row }: PrintedLine): boolean {
  return (
    align === 'center' &&
    !row &&
    /\p{Script=Han}{2}/u.test(dense(text)) &&
    !readNumber(text) &&
    !endsAsSentence(text) &&
    !annexLabel(text) &&
    !/^[（(]|^[图表]\s*\d/u.test(text) &&
    text.split(/[（(]/u).length === text.split(/[）)]/u).length &&
    !/^目[录次]$/u.test(dense(text)) &&
    ![documentNumber, note, remark, signature].some((matter) => matter.matches(text))
  );
}
