import type { Heading, Paragraph, Root } from 'mdast';
import { paragraphBegins } from './paragraph-begins.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** Set on a row of a table of an official text; its cells are parted by tabs. */
    row?: boolean;
  }
}

const ROW = /^\s*\|.*\|\s*$/;
/** The line under the head of a table. */
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
const HEADING = /^(#{1,6})[ \t\u3000]+(?=\S)/;

/**
 * A canonical text as a tree of headings and paragraphs. It is read line by line and not as Markdown,
 * because official texts are full of what Markdown would eat: `1. `, `- `, `> `, `*`, `&`, `<`, `{`.
 * Blank lines part paragraphs; in a run of lines, indents and official numbers do. Lines between bars
 * (`| 甲 | 乙 |`, and `| --- | --- |` under the head) are the rows of a table.
 */
export function parseOfficial(body: string): Root {
  const blocks: (Heading | Paragraph)[] = [];
  let run: SourceLine[] = [];
  const closeRun = (): void => {
    const begins = paragraphBegins(run.map(({ text }) => text));
    for (const [at, line] of run.entries()) {
      const last = blocks.at(-1);
      if (begins[at] || last?.type !== 'paragraph') blocks.push(paragraphOf(line));
      else extend(last, line);
    }
    run = [];
  };
  let offset = 0;
  for (const [index, text] of body.split('\n').entries()) {
    const line = { text, number: index + 1, offset };
    offset += text.length + 1;
    const heading = HEADING.exec(text);
    if (text.trim() === '') closeRun();
    else if (ROW.test(text)) {
      closeRun();
      if (!RULE.test(text)) blocks.push(rowOf(line));
    } else if (heading) {
      closeRun();
      blocks.push(headingOf(line, heading));
    } else run.push(line);
  }
  closeRun();
  return { type: 'root', children: blocks };
}

interface SourceLine {
  text: string;
  /** Counts from 1. */
  number: number;
  offset: number;
}

function positionOf({ text, number, offset }: SourceLine) {
  return {
    start: { line: number, column: 1, offset },
    end: { line: number, column: text.length + 1, offset: offset + text.length },
  };
}

function headingOf(line: SourceLine, [marks, hashes]: RegExpExecArray): Heading {
  const position = positionOf(line);
  const depth = hashes!.length as Heading['depth'];
  const value = line.text.slice(marks.length);
  return { type: 'heading', depth, children: [{ type: 'text', value, position }], position };
}

function paragraphOf(line: SourceLine): Paragraph {
  const position = positionOf(line);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: line.text, position }],
    position: { ...position },
  };
}

/** A row of a table: its cells parted by tabs; `data` tells it from a paragraph. */
function rowOf(line: SourceLine): Paragraph {
  const cells = line.text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
  return { ...paragraphOf({ ...line, text: cells.join('\t') }), data: { row: true } };
}

function extend(paragraph: Paragraph, line: SourceLine): void {
  const [text] = paragraph.children;
  if (text?.type === 'text') text.value += `\n${line.text}`;
  paragraph.position!.end = positionOf(line).end;
}
