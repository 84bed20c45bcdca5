import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  NumberFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';

/**
 * The page and the faces of GB/T 9704—2012 党政机关公文格式: A4, type area 156 × 225 mm with the upper
 * margin 37 mm and the inner 28 mm (§5.2.1), 22 lines of 28 characters of size 3 仿宋 (§5.2.2, §5.2.3).
 * No red head and no seal: this is a copy, not the document.
 */

/** Twentieths of a point, in which Word counts. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Size 3 (三号): 16 pt; half points, as Word counts sizes. */
const SIZE_3 = 32;
const SIZE_2 = 44;
const SIZE_4 = 28;
const SIZE_SMALL_4 = 24;
const CHARACTER = SIZE_3 * 10;
/**
 * What a character of size 3 gives up, for 28 of them to stand in 156 mm; in the run itself, since the
 * grid of characters is reckoned differently by every program but Word.
 */
const TIGHTER = Math.floor(twips(156) / 28) - CHARACTER;
/** 225 mm in 22 lines, rounded down so that the last one stays on the page. */
const LINE = Math.floor((225 / 22 / 25.4) * 1440);

/** Faces by what they are for, the standard's own names first; what stands in for them is in `FONTS`. */
const FACES = {
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
} as const;

/** Where a face is missing, what is to be taken for it: on Windows, macOS, Linux. */
const STAND_INS: Record<string, string[]> = {
  仿宋_GB2312: ['仿宋', 'FangSong', 'STFangsong', 'FandolFang', 'Noto Serif CJK SC'],
  楷体_GB2312: ['楷体', 'KaiTi', 'Kaiti SC', 'STKaiti', 'FandolKai', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'Heiti SC', 'STHeiti', 'Noto Sans CJK SC'],
  方正小标宋简体: ['小标宋体', 'FZXiaoBiaoSong-B05S', '宋体', 'SimSun', 'Songti SC'],
  宋体: ['SimSun', 'Songti SC', 'STSong', 'Noto Serif CJK SC'],
};

/** `word/fontTable.xml` (ECMA-376 Part 1, 17.8): the faces and their stand-ins. */
export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...Object.entries(STAND_INS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  ),
  '</w:fonts>',
].join('');

function face(name: keyof typeof FACES, size = SIZE_3) {
  const font = FACES[name];
  return {
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size,
    color: '000000',
    ...(size === SIZE_3 ? { characterSpacing: TIGHTER } : {}),
  };
}

/** The face of the words of a run-in heading, in a paragraph of the body. */
export const HEADING_FACE = { kai: face('kai'), hei: face('hei') };

/** Two characters, which Word keeps when the size changes. */
const INDENT = { firstLine: 2 * CHARACTER, firstLineChars: 200 };
const NO_INDENT = { firstLine: 0, firstLineChars: 0 };
const EXACT = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** How a block of the official text is laid. */
export type Block =
  | 'body'
  | 'centred-heading'
  | 'heading'
  | 'sub-heading'
  | 'centred'
  | 'flush'
  | 'signature'
  | 'cell';

const BLOCKS: Record<Block, IParagraphOptions & { face: keyof typeof FACES }> = {
  body: { face: 'body', indent: INDENT },
  'centred-heading': { face: 'hei', alignment: AlignmentType.CENTER, keepNext: true },
  heading: { face: 'hei', indent: INDENT, keepNext: true },
  'sub-heading': { face: 'kai', indent: INDENT, keepNext: true },
  centred: { face: 'kai', alignment: AlignmentType.CENTER },
  flush: { face: 'body' },
  signature: {
    face: 'body',
    alignment: AlignmentType.RIGHT,
    indent: { right: 4 * CHARACTER },
  },
  cell: { face: 'body' },
};

const NAMES: Record<Block, string> = {
  body: '公文正文',
  'centred-heading': '公文章名',
  heading: '公文一级标题',
  'sub-heading': '公文二级标题',
  centred: '公文居中',
  flush: '公文顶格',
  signature: '公文落款',
  cell: '公文表格',
};

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { ...face('body'), language: { eastAsia: 'zh-CN', value: 'zh-CN' } } },
    title: {
      run: face('title', SIZE_2),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: Math.round(1.25 * LINE), lineRule: LineRuleType.EXACT, after: LINE },
      },
    },
    endnoteText: {
      run: face('kai', SIZE_SMALL_4),
      paragraph: { spacing: { line: 360, before: 0, after: 60 } },
    },
    endnoteReference: { run: { superScript: true, color: '94210F' } },
  },
  paragraphStyles: Object.entries(BLOCKS).map(
    ([id, { face: name, ...paragraph }]): IParagraphStyleOptions => {
      return {
        id,
        name: NAMES[id as Block],
        basedOn: 'Normal',
        quickFormat: true,
        run: face(name),
        paragraph: { ...paragraph, spacing: EXACT },
      };
    },
  ),
};

/** Page, type area and grid of a section, with 4 号 page numbers between dashes (§7.5). */
export const PAGE: ISectionPropertiesOptions = {
  endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(37),
      bottom: twips(35),
      left: twips(28),
      right: twips(26),
      // The dashes stand 7 mm under the type area.
      footer: twips(35 - 7 - 5),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
};

/** Right on odd pages, left on even ones, one character in. */
export const FOOTERS = { default: footer('right'), even: footer('left') };

function footer(side: 'left' | 'right'): Footer {
  const run = face('song', SIZE_4);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { ...NO_INDENT, [side]: SIZE_4 * 10 },
        children: [
          new TextRun({ ...run, text: '— ' }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: ' —' }),
        ],
      }),
    ],
  });
}
