import type { Span } from '../text/code-points.ts';

/** A sentence of a clause, or of a section's own paragraphs. Offsets are code points in the clause. */
export interface Sentence extends Span {
  /** `c6-3`: third sentence of clause c6. */
  id: string;
}

/** A paragraph (款) or item (项) of a clause. Offsets are code points in the clause's text. */
export interface Paragraph extends Span {
  kind: 'paragraph' | 'item';
}

/** The unit that is addressed, annotated and read: a clause, a preamble, or a section's own text. */
export interface Clause {
  /** `c6`; `s2-c1` where numbering restarts in each section; `p` preamble; `s5` a section's own text. */
  id: string;
  kind: 'preamble' | 'clause' | 'section';
  /** Id of the section it stands in; null for the preamble and for unsectioned texts. */
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

/** A section (一、) or chapter (第一章). */
export interface Section {
  id: string;
  /** As printed: `五、`, `第一章`. */
  label: string;
  title: string;
  /** Heading as printed, number included. */
  heading: string;
  /** Ids of its clauses in reading order. */
  clauses: string[];
}
