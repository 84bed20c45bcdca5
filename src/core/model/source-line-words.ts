/** The document's own characters on one line of its source. */
export interface SourceLineWords {
  /** Counts from 1. */
  line: number;
  words: string;
}
