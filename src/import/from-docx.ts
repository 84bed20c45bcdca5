import { strFromU8, unzipSync } from 'fflate';
import { ImportFault, type LeftAside, type PrintedLine, type Source, tidy } from './source.ts';
import { WordNumbering } from './word-numbering.ts';
import { childAt, childrenOf, readXml, type XmlElement } from './xml.ts';

/**
 * A Word file (ECMA-376): its paragraphs and tables with the numbers that Word counts. Headers,
 * footers, notes and deleted words are left aside. `line` counts paragraphs.
 */
export function fromDocx(bytes: Uint8Array, file: string): Source {
  const parts = partsOf(bytes, file);
  const part = (name: string): XmlElement | undefined => {
    const found = parts[`word/${name}.xml`];
    return found && readXml(strFromU8(found));
  };
  let body: XmlElement | undefined;
  let numbering: XmlElement | undefined;
  let styles: XmlElement | undefined;
  try {
    body = childAt(part('document'), 'w:document', 'w:body');
    numbering = part('numbering');
    styles = part('styles');
  } catch {
    throw new ImportFault(
      file,
      1,
      '这个 .docx 坏了，里面的文字读不出来：请在 Word 里打开，另存一份再导入。',
    );
  }
  if (!body)
    throw new ImportFault(
      file,
      1,
      '这个压缩包不是 Word 文件（没有 word/document.xml）：请导入 .docx。',
    );
  const leftAside: LeftAside[] = [];
  for (const name of Object.keys(parts)) {
    const kind = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(name)?.[1];
    const words = kind ? tidy(textIn(readXml(strFromU8(parts[name]!)))) : '';
    if (words !== '') leftAside.push({ why: ASIDE[kind!]!, words });
  }
  const reader = new WordReader(new WordNumbering(numbering), stylesOf(styles), leftAside, file);
  reader.blocks(body);
  if (reader.lines.length === 0)
    throw new ImportFault(file, 1, '这个 .docx 里没有字：正文也许是图片，请先识别并校对成文字。');
  return { file, lines: reader.lines, leftAside, facts: {} };
}

const ASIDE: Record<string, string> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
};

function partsOf(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new ImportFault(
      file,
      1,
      '这个 .docx 坏了，解不开：请重新下载，或在 Word 里另存一份再导入。',
    );
  }
}

interface Style {
  basedOn: string | undefined;
  properties: XmlElement | undefined;
  name: string;
}

function stylesOf(styles: XmlElement | undefined): Map<string, Style> {
  return new Map(
    childrenOf(childAt(styles, 'w:styles'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      {
        basedOn: childAt(style, 'w:basedOn')?.attributes['w:val'],
        properties: childAt(style, 'w:pPr'),
        name: childAt(style, 'w:name')?.attributes['w:val'] ?? '',
      },
    ]),
  );
}

class WordReader {
  readonly lines: PrintedLine[] = [];
  private paragraphs = 0;
  private lastHead: string | null = null;
  private readonly numbering: WordNumbering;
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly leftAside: LeftAside[];
  private readonly file: string;

  constructor(
    numbering: WordNumbering,
    styles: ReadonlyMap<string, Style>,
    leftAside: LeftAside[],
    file: string,
  ) {
    this.numbering = numbering;
    this.styles = styles;
    this.leftAside = leftAside;
    this.file = file;
  }

  blocks(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl') this.table(child);
      else if (/^w:(?:sdt|sdtContent|ins|smartTag|customXml)$/.test(child.name)) this.blocks(child);
    }
  }

  private paragraph(element: XmlElement): void {
    this.paragraphs++;
    const properties = childAt(element, 'w:pPr');
    const number = this.numberOf(properties);
    const align = this.value(properties, 'w:jc');
    const style =
      this.styles.get(childAt(properties, 'w:pStyle')?.attributes['w:val'] ?? '')?.name ?? '';
    const heading = /^title$|^标题$/i.test(style) ? 1 : 0;
    for (const [at, words] of textIn(element, this.leftAside).split('\n').entries()) {
      const text = tidy((at === 0 ? number : '') + words);
      if (text === '') continue;
      this.lines.push({
        text,
        line: this.paragraphs,
        heading,
        align:
          align === 'center' ? 'center' : /^(?:right|end)$/.test(align ?? '') ? 'end' : 'start',
        row: false,
      });
    }
  }

  /** The number that Word counts for a paragraph, by the paragraph's own list or its style's. */
  private numberOf(properties: XmlElement | undefined): string {
    const own = this.inherited(
      properties,
      (at) => childAt(at, 'w:numPr', 'w:numId')?.attributes['w:val'],
    );
    if (!own || own === '0') return '';
    const depth = this.inherited(
      properties,
      (at) => childAt(at, 'w:numPr', 'w:ilvl')?.attributes['w:val'],
    );
    return this.numbering.next(own, Number(depth ?? 0));
  }

  private value(properties: XmlElement | undefined, name: string): string | undefined {
    return this.inherited(properties, (at) => childAt(at, name)?.attributes['w:val']);
  }

  private inherited(
    properties: XmlElement | undefined,
    read: (properties: XmlElement | undefined) => string | undefined,
  ): string | undefined {
    const own = read(properties);
    if (own !== undefined) return own;
    let style = this.styles.get(childAt(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
    for (let steps = 0; style && steps < 20; steps++) {
      const found = read(style.properties);
      if (found !== undefined) return found;
      style = this.styles.get(style.basedOn ?? '');
    }
    return undefined;
  }

  private table(element: XmlElement): void {
    this.paragraphs++;
    const rows = childrenOf(element, 'w:tr').map((row) =>
      childrenOf(row, 'w:tc').flatMap((cell) => {
        const properties = childAt(cell, 'w:tcPr');
        const across = Number(childAt(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const merged = childAt(properties, 'w:vMerge');
        const goesOn = merged && merged.attributes['w:val'] !== 'restart';
        const words = goesOn ? '' : tidy(textIn(cell, this.leftAside).replaceAll('\n', ''));
        return [words, ...Array.from({ length: across - 1 }, () => '')];
      }),
    );
    if (rows.every((cells) => cells.length === 1)) {
      // A frame around paragraphs.
      for (const row of childrenOf(element, 'w:tr'))
        for (const cell of childrenOf(row, 'w:tc')) this.blocks(cell);
      return;
    }
    const head = rows[0]?.join('\t') ?? null;
    if (this.lines.at(-1)?.row && head !== null && head === this.lastHead) {
      throw new ImportFault(
        this.file,
        this.paragraphs,
        `这张表与上一张表头相同（“${rows[0]!.join(' ')}”），像是一张表跨了页：请在 Word 里合成一张表、去掉重复的表头再导入。`,
      );
    }
    this.lastHead = head;
    for (const cells of rows) {
      if (cells.every((cell) => cell === '')) continue;
      this.lines.push({
        text: cells.join('\t'),
        line: this.paragraphs,
        heading: 0,
        align: 'start',
        row: true,
      });
    }
  }
}

/** The words in an element; deleted ones are left aside, and of two drawings of a shape one is read. */
function textIn(element: XmlElement, leftAside?: LeftAside[]): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      switch (child.name) {
        case 'w:br':
        case 'w:cr':
          return child.attributes['w:type'] === 'page' ? '' : '\n';
        case 'w:tab':
          return element.name === 'w:tabs' ? '' : '　';
        case 'w:noBreakHyphen':
          return '-';
        case 'w:sym':
          return String.fromCodePoint(Number.parseInt(child.attributes['w:char'] ?? '20', 16));
        case 'w:del':
        case 'w:moveFrom': {
          const words = tidy(deletedText(child));
          if (words !== '') leftAside?.push({ why: '修订中删去的字', words });
          return '';
        }
        case 'mc:Fallback':
        case 'w:instrText':
        case 'w:pPr':
        case 'w:rPr':
          return '';
        case 'w:drawing':
          if (!textIn(child).trim()) leftAside?.push({ why: '图片', words: '（没有文字）' });
          return textIn(child, leftAside);
        case 'w:p':
          return `${textIn(child, leftAside)}\n`;
        default:
          return textIn(child, leftAside);
      }
    })
    .join('');
}

function deletedText(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string'
        ? /^w:(?:delText|t)$/.test(element.name)
          ? child
          : ''
        : deletedText(child),
    )
    .join('');
}
