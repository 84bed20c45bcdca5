import { fromText } from './from-text.ts';
import { type LeftAside, type PrintedLine, type Source, tidy } from './source.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/**
 * Markdown that holds an official text: headings, tables and paragraphs. Marks of emphasis, comments
 * and escapes are left aside; `1. `, `- ` and `> ` are the text's own.
 */
export function fromMarkdown(text: string, file: string): Source {
  const leftAside: LeftAside[] = [];
  const aside = (why: string, words: string): void => {
    leftAside.push({ why, words });
  };
  const plain = text
    .replace(/^---\n[\s\S]*?\n---\n/, (front) => {
      aside('文件头', front);
      return blank(front);
    })
    .replace(/<!--[\s\S]*?-->/g, (comment) => {
      aside('注释', comment);
      return blank(comment);
    });
  const lines: PrintedLine[] = [];
  let run: string[] = [];
  let from = 1;
  const close = (): void => {
    const { lines: printed } = fromText(run.join('\n'), file);
    lines.push(...printed.map((line) => ({ ...line, line: line.line + from - 1 })));
    run = [];
  };
  for (const [index, line] of plain.split('\n').entries()) {
    const heading = /^(#{1,6})(?:\s+(.*?))?\s*#*\s*$/.exec(line);
    const row = /^\s*\|.*\|\s*$/.test(line);
    if (!heading && !row) {
      if (run.length === 0) from = index + 1;
      run.push(line);
      continue;
    }
    close();
    if (heading?.[2]) lines.push(printedLine(heading[2], index + 1, heading[1]!.length, false));
    if (row && !/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)) {
      const cells = line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/u);
      lines.push(
        printedLine(
          cells.map((cell) => tidy(cell.replaceAll('\\|', '|'))).join('\t'),
          index + 1,
          0,
          true,
        ),
      );
    }
  }
  close();
  const marked = lines.map((line) => {
    const words = unmarked(line.text);
    if (words !== line.text && /\*\*|__/.test(line.text)) aside('加粗的记号', '**');
    return { ...line, text: line.row ? words : tidy(words) };
  });
  return {
    file,
    lines: marked.filter(({ text: words }) => words.trim() !== ''),
    leftAside,
    facts: {},
  };
}

function printedLine(text: string, line: number, heading: number, row: boolean): PrintedLine {
  return { text, line, heading, align: 'start', row };
}

/** As many lines as it was, and nothing on them. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, '');
}

function unmarked(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)((?:\\.|(?!\1).)+?)(?<=\S)\1/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal, hex, name) => {
      if (decimal) return String.fromCodePoint(Number(decimal));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name] ?? entity;
    });
}
