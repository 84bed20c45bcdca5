import {
  BorderStyle,
  EndnoteReferenceRun,
  type FileChild,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { MatterKind, SectionLevel } from '../../core/model/clause.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Span } from '../../core/text/code-points.ts';
import {
  type ClauseNode,
  type ParagraphNode,
  type SectionNode,
  type TextNode,
  walkText,
} from '../../render/walk.ts';
import { withNotes } from '../notes.ts';
import type { Endnote } from './endnotes.ts';
import { type Block, HEADING_FACE } from './layout.ts';

/**
 * The official text as blocks of a Word file, word for word: what the edition adds stands in endnotes
 * only, of which the text bears the reference.
 * @param first number of the endnote at the title; null without notes
 */
export function bodyOf(
  edition: Edition,
  endnotes: readonly Endnote[],
  first: number | null,
): FileChild[] {
  const title = [new TextRun(edition.title), ...(first ? [new EndnoteReferenceRun(first)] : [])];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    ...(edition.dateline ? [block('centred', [new TextRun(edition.dateline)])] : []),
    ...walkText(edition).flatMap((node) => nodeBlocks(node, endnotes)),
  ];
}

function nodeBlocks(node: TextNode, endnotes: readonly Endnote[]): FileChild[] {
  if (!node.section) return clauseBlocks(node, endnotes);
  return [...headingBlocks(node), ...node.children.flatMap((child) => nodeBlocks(child, endnotes))];
}

/** How the headings of sections stand: 一、 in 黑体, （一） in 楷体, chapters in the middle. */
const HEADINGS: Record<SectionLevel, Block> = {
  annex: 'centred-heading',
  part: 'centred-heading',
  'sub-part': 'centred-heading',
  chapter: 'centred-heading',
  division: 'centred-heading',
  heading: 'centred-heading',
  section: 'heading',
  subsection: 'sub-heading',
};

/** The label of an annex stands by itself, at the edge, on a new page. */
function headingBlocks({ section, heading, depth }: SectionNode): Paragraph[] {
  return heading.map((line, at) => {
    const isAnnex = section.level === 'annex';
    const style = isAnnex && line === section.label ? 'flush' : HEADINGS[section.level];
    return new Paragraph({
      style,
      children: [new TextRun(line)],
      outlineLevel: Math.min(depth - 1, 8),
      pageBreakBefore: isAnnex && at === 0,
      keepNext: true,
    });
  });
}

const MATTER: Record<MatterKind, Block> = {
  note: 'centred',
  number: 'centred',
  addressee: 'flush',
  contents: 'flush',
  enclosures: 'body',
  signature: 'signature',
  remark: 'body',
};

function clauseBlocks(node: ClauseNode, endnotes: readonly Endnote[]): FileChild[] {
  const { clause, heading, paragraphs } = node;
  const style = clause.matter ? MATTER[clause.matter] : 'body';
  const words = (span: Span, run: IRunOptions = {}): ParagraphChild[] =>
    withNotes(clause, span, endnotes).map((piece) =>
      typeof piece === 'string'
        ? new TextRun({ ...run, text: piece })
        : new EndnoteReferenceRun(piece.number),
    );
  const head = heading ? words(heading, headingFace(clause.label)) : [];
  const runsIn = heading !== null && paragraphs[0]?.lead.start === heading.end;
  return [
    ...(heading && !runsIn ? [block(style, head)] : []),
    ...paragraphs.map((paragraph, at) => {
      if (paragraph.rows.length > 0) return table(paragraph, words);
      const own = [...words(paragraph.lead), ...words(paragraph)];
      return block(style, runsIn && at === 0 ? [...head, ...own] : own);
    }),
  ];
}

/** （一） and its title in 楷体, 第一条 and 一、 in 黑体, 1. as the body (§7.3.3). */
function headingFace(label: string): IRunOptions {
  if (/^[（(]/.test(label)) return HEADING_FACE.kai;
  return /^[第一二三四五六七八九十百]/.test(label) ? HEADING_FACE.hei : {};
}

function block(style: Block, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}

const LINE_OF_TABLE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function table({ rows }: ParagraphNode, words: (span: Span) => ParagraphChild[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: LINE_OF_TABLE,
      bottom: LINE_OF_TABLE,
      left: LINE_OF_TABLE,
      right: LINE_OF_TABLE,
      insideHorizontal: LINE_OF_TABLE,
      insideVertical: LINE_OF_TABLE,
    },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: cells.map((cell) => new TableCell({ children: [block('cell', words(cell))] })),
        }),
    ),
  });
}
