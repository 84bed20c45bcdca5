import type { Span } from '../text/code-points.ts';

/** A sentence of a clause, or of a section's own paragraphs. Offsets are code points in the clause. */
export interface Sentence extends Span {
  /** `c6-3`: third sentence of clause c6. */
  id: string;
}

/**
 * A paragraph (款), item (项) or sub-item (目) of a clause, or a table. Offsets are code points in the
 * clause's text; rows of a table are parted by '\n' and their cells by '\t'.
 */
export interface Paragraph extends Span {
  /**
   * `c16-p2` (第十六条第二款), `c16-p2-i1` (its 第（一）项), `c16-p2-i1-m3` (its 第3目), `…-n2` below; a
   * paragraph that goes on with an item has the item's id and `-p2`.
   */
  id: string;
  kind: 'paragraph' | 'item' | 'table';
  /** 0 for a paragraph of the clause, 1 for 项, 2 for 目, 3 and more below. */
  depth: number;
  /** The official number of an item as printed: （一）, 1.; empty for a paragraph. */
  label: string;
}

/**
 * Official words outside the body: 题注, 发文字号, 主送, 目录, 附件说明, 落款, and what follows it
 * (（此件公开发布）, 抄送).
 */
export type MatterKind =
  | 'note'
  | 'number'
  | 'addressee'
  | 'contents'
  | 'enclosures'
  | 'signature'
  | 'remark';

/** The unit that is addressed, annotated and read: a clause, a preamble, or a section's own text. */
export interface Clause {
  /**
   * `c6`; `s2-c1` where numbering restarts in each section; `c17z1` for 第十七条之一; `s4` for a section
   * 四、 that is a sentence; `p` preamble; `s5` a section's own text; `a1-c3` in an annex; matter has
   * its kind's name.
   */
  id: string;
  /** `matter` stands before or after the body, and is in no clause of it. */
  kind: 'preamble' | 'clause' | 'section' | 'matter';
  /** What matter it is; null for all else. */
  matter: MatterKind | null;
  /** Id of the innermost section it stands in; null where it stands in none. */
  section: string | null;
  /** The official number as printed: （六）, 第六条; empty for the preamble. */
  label: string;
  /** The run-in title without its full stop; empty where there is none. */
  title: string;
  /** NFC text as printed, number and title included; paragraphs are separated by '\n'. */
  text: string;
  /** Number and run-in title at the head of the text, empty ([0,0)) where there is none. */
  heading: Span;
  paragraphs: Paragraph[];
  sentences: Sentence[];
  /** Id of the principle that governs it, when the document has principles. */
  principle: string | null;
}

/** 编, 分编, 章, 节, 一、, （一） over articles, a heading without a number (序言), an annexed text. */
export type SectionLevel =
  | 'annex'
  | 'part'
  | 'sub-part'
  | 'chapter'
  | 'division'
  | 'section'
  | 'subsection'
  | 'heading';

/** A division of the text above the clauses. Sections stand in reading order, each before those in it. */
export interface Section {
  /**
   * `s3` for 第三章 or 三、, `b2` for 第二编, `b2-f1` for its 第一分编, `s3-j2` for 第二节 of a chapter, `s3-k2` for （二） over articles; with
   * its parent's id before it where the numbers begin anew (`b2-s1`); `h1` without a number; `a1` an annex.
   */
  id: string;
  level: SectionLevel;
  /** Id of the section it stands in; null for the highest. */
  parent: string | null;
  /** How many clauses stand before it: where it opens in the order of `clauses`. */
  at: number;
  /** As printed: `五、`, `第一章`, `附件1`; empty where there is none. */
  label: string;
  title: string;
  /**
   * Heading as printed, number included: of an annex, label and title on lines of their own ('\n');
   * empty where a text follows a signature without one.
   */
  heading: string;
  /** Ids of the clauses that stand in it and in no section within it, in reading order. */
  clauses: string[];
}
