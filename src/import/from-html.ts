import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { dense } from '../core/parse/line.ts';
import { ImportFault, type LeftAside, type PrintedLine, type Source, tidy } from './source.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What holds no words of a document. */
const SILENT = new Set(
  'script style noscript template iframe object svg head select button input textarea'.split(' '),
);
/** Parts of a page around its text. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside']);

/** A saved page: the text is found by its content, and all words around it are left aside. */
export function fromPage(html: string, file: string): Source {
  const root = fromHtml(html, { verbose: false });
  const facts = factsOf(root);
  const container = textContainer(root, facts.title ?? '');
  if (han(container) === 0) {
    throw new ImportFault(
      file,
      1,
      '这个网页里没有正文：多半是要运行脚本才显示的页面，请在浏览器里打开，选“另存为 · 网页，全部”再导入。',
    );
  }
  const leftAside: LeftAside[] = [];
  const around = wordsOutside(root, container);
  if (around !== '') leftAside.push({ why: '正文以外（导航、页脚等）', words: around });
  const reader = new PageReader(file, leftAside);
  reader.read(container, 'start');
  reader.close();
  return { file, lines: reader.lines, leftAside, facts };
}

/**
 * The innermost element that holds nearly all sentences; where the page has none, nearly all words that
 * are no links. A title that stands above it, as the page names itself, belongs to it.
 */
function textContainer(root: Root, title: string): Element | Root {
  const weigh = weight(root, SENTENCES) >= 10 ? SENTENCES : WORDS;
  const path: (Element | Root)[] = [root];
  for (;;) {
    const at = path.at(-1)!;
    const least = Math.max(1, weight(at, weigh) * 0.75);
    const children: Nodes[] = at.children;
    const inner = children.find(
      (child): child is Element =>
        child.type === 'element' && !AROUND.has(child.tagName) && weight(child, weigh) >= least,
    );
    if (!inner || (!BLOCKS.has(inner.tagName) && inner.tagName !== 'html')) break;
    // A single paragraph is no container.
    if (/^(?:p|h[1-6]|li|td|tr)$/.test(inner.tagName) && !inner.children.some(isBlock)) break;
    path.push(inner);
  }
  const container = path.at(-1)!;
  const name = dense(title.split(/[_|]/u)[0] ?? '');
  if (name.length < 4 || dense(plainText(container)).includes(name)) return container;
  return path.findLast((element) => holdsHeading(element, name)) ?? container;
}

/** Whether an element that is no heading of the whole site holds the words in its body. */
function holdsHeading(element: Element | Root, words: string): boolean {
  if (element.type === 'root' || element.tagName === 'html' || element.tagName === 'body')
    return false;
  return dense(plainText(element)).includes(words);
}

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Text nodes that count when a container is sought. */
const WORDS = /\p{Script=Han}/u;
const SENTENCES = /\p{Script=Han}[^。]*。/u;
const weights = new Map([WORDS, SENTENCES].map((kind) => [kind, new WeakMap<object, number>()]));

/** Han characters of the text nodes of a kind, those of links and of what is around a text left out. */
function weight(node: Nodes, kind: RegExp): number {
  if (node.type === 'text') return kind.test(node.value) ? han(node) : 0;
  if (!('children' in node)) return 0;
  if (node.type === 'element') {
    const { tagName } = node;
    if (SILENT.has(tagName) || AROUND.has(tagName) || tagName === 'a') return 0;
  }
  const known = weights.get(kind)!.get(node);
  if (known !== undefined) return known;
  const sum = node.children.reduce((total, child) => total + weight(child as Nodes, kind), 0);
  weights.get(kind)!.set(node, sum);
  return sum;
}

/** Han characters of a node. */
function han(node: Nodes): number {
  return plainText(node).match(/\p{Script=Han}/gu)?.length ?? 0;
}

function wordsOutside(node: Nodes, container: Nodes): string {
  if (node === container) return '';
  if (node.type === 'text') return tidy(node.value);
  if (!('children' in node)) return '';
  if (node.type === 'element' && SILENT.has(node.tagName)) return '';
  return node.children
    .map((child) => wordsOutside(child as Nodes, container))
    .filter(Boolean)
    .join(' ');
}

/** Title and address that the page states of itself. */
function factsOf(root: Root): Record<string, string> {
  const facts: Record<string, string> = {};
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      const { tagName, properties } = node;
      if (tagName === 'title') facts.title = tidy(plainText(node));
      if (tagName === 'link' && `${properties.rel}` === 'canonical')
        facts.address = `${properties.href ?? ''}`;
      if (tagName === 'meta' && properties.name && properties.content) {
        facts[`${properties.name}`] = `${properties.content}`;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return facts;
}

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && SILENT.has(node.tagName)) return '';
  return 'children' in node ? node.children.map((child) => plainText(child as Nodes)).join('') : '';
}

class PageReader {
  readonly lines: PrintedLine[] = [];
  private words = '';
  private line = 1;
  private align: PrintedLine['align'] = 'start';
  private heading = 0;
  private readonly file: string;
  private readonly leftAside: LeftAside[];

  constructor(file: string, leftAside: LeftAside[]) {
    this.file = file;
    this.leftAside = leftAside;
  }

  /** Ends the line that is open. */
  close(): void {
    const text = tidy(this.words);
    const { line, heading, align } = this;
    if (text !== '') this.lines.push({ text, line, heading, align, row: false });
    this.words = '';
  }

  read(node: Nodes, align: PrintedLine['align']): void {
    if (node.type === 'text') {
      if (this.words.trim() === '') {
        this.line = node.position?.start.line ?? 1;
        this.align = align;
      }
      this.words += node.value.replace(/\s+/g, (space) =>
        /[\u3000\u00a0]/.test(space) ? space : ' ',
      );
      return;
    }
    if (!('children' in node)) return;
    if (node.type !== 'element') {
      for (const child of node.children) this.read(child as Nodes, align);
      return;
    }
    const { tagName } = node;
    if (tagName === 'br') {
      this.close();
      return;
    }
    if (tagName === 'img') {
      const { alt } = node.properties;
      this.leftAside.push({ why: '图片', words: `${alt ?? '（没有说明文字）'}` });
      return;
    }
    if (SILENT.has(tagName)) return;
    if (AROUND.has(tagName)) {
      const words = tidy(plainText(node));
      if (words !== '') this.leftAside.push({ why: '正文以外（导航、页脚等）', words });
      return;
    }
    if (tagName === 'table' && isDataTable(node)) {
      this.table(node);
      return;
    }
    const own = alignOf(node) ?? align;
    if (!BLOCKS.has(tagName)) {
      for (const child of node.children) this.read(child as Nodes, own);
      return;
    }
    this.close();
    const level = /^h([1-6])$/.exec(tagName);
    if (level) this.heading = Number(level[1]);
    for (const child of node.children) this.read(child as Nodes, own);
    this.close();
    if (level) this.heading = 0;
  }

  /** A table of data, row by row; the words of a cell that spans others stand once. */
  private table(table: Element): void {
    this.close();
    const spans: number[] = [];
    const line = table.position?.start.line ?? 1;
    const rows = rowsOf(table).map((row) => {
      const cells: string[] = [];
      const fill = (): void => {
        while ((spans[cells.length] ?? 0) > 0) {
          spans[cells.length]!--;
          cells.push('');
        }
      };
      for (const cell of cellsOf(row)) {
        fill();
        const across = Math.max(1, Number(cell.properties.colSpan ?? 1));
        const down = Math.max(1, Number(cell.properties.rowSpan ?? 1));
        for (let i = 0; i < across; i++) {
          spans[cells.length] = down - 1;
          cells.push(i === 0 ? tidy(cellText(cell)) : '');
        }
      }
      fill();
      return { cells, line: row.position?.start.line ?? line };
    });
    const last = this.lines.at(-1);
    const [first] = rows;
    const head = first?.cells.join('\t');
    if (last?.row && this.lastHead !== null && this.lastHead === head) {
      throw new ImportFault(
        this.file,
        first!.line,
        `这张表与上一张表头相同（“${first!.cells.join(' ')}”），像是一张表跨了页：请在源文件里合成一张表、去掉重复的表头再导入。`,
      );
    }
    this.lastHead = head ?? null;
    for (const { cells, line: at } of rows) {
      if (cells.every((cell) => cell === '')) continue;
      this.lines.push({ text: cells.join('\t'), line: at, heading: 0, align: 'start', row: true });
    }
  }

  private lastHead: string | null = null;
}

/** Words of a cell; its lines follow on each other. */
function cellText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'element' && SILENT.has(node.tagName)) return '';
  return 'children' in node ? node.children.map((child) => cellText(child as Nodes)).join('') : '';
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^(?:tbody|thead|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName),
  );
}

/** A table with several rows of several short cells; all else is layout. */
function isDataTable(table: Element): boolean {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.length < 2 || rows.every((cells) => cells.length < 2)) return false;
  const holdsTable = rows
    .flat()
    .some((cell) =>
      cell.children.some((child) => child.type === 'element' && child.tagName === 'table'),
    );
  if (holdsTable) return false;
  const long = rows.flat().filter((cell) => han(cell) > 300).length;
  return long === 0;
}

function alignOf({ tagName, properties }: Element): PrintedLine['align'] | null {
  if (tagName === 'center') return 'center';
  const style = `${properties.style ?? ''}`;
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? `${properties.align ?? ''}`;
  if (/^center$/i.test(align)) return 'center';
  if (/^(?:right|end)$/i.test(align)) return 'end';
  return align === '' ? null : 'start';
}
