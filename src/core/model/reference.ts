import type { Span } from '../text/code-points.ts';

/** A place of a document of the library that words of a text name: 本法第十五条, 前款, 《…》第三条. */
export interface Reference extends Span {
  /** Id of the clause whose words name it; offsets are code points in its text. */
  clause: string;
  target: {
    /** Id of the document. */
    document: string;
    /** Id of the clause; null where a division or the whole document is named. */
    clause: string | null;
    /** The anchor in the document's text; empty for the whole. */
    anchor: string;
  };
}

/** The same from the other side: a place that names this document. */
export interface Citing {
  /** Id of the clause of this document that is named. */
  clause: string;
  /** Where it is named. */
  from: {
    document: string;
    /** The title between 《》. */
    title: string;
    clause: string;
    /** How readers name that clause: 第十五条. */
    name: string;
  };
}
