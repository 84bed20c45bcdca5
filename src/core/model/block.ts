import type { FilePlace } from '../diagnostic.ts';

/** A heading, a paragraph, or the row of a table, whose cells are parted by tabs. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'row';
  /** Depth of a heading; 0 for a paragraph. */
  depth: number;
  /** NFC text on one line: line breaks inside a Chinese paragraph are layout, not text. */
  text: string;
  place: FilePlace;
}
