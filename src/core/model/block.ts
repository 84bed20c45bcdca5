import type { FilePlace } from '../diagnostic.ts';

/** A heading or paragraph of an MDX file. */
export interface Block {
  kind: 'heading' | 'paragraph';
  /** Depth of a heading; 0 for a paragraph. */
  depth: number;
  /** NFC text on one line: line breaks inside a Chinese paragraph are layout, not text. */
  text: string;
  place: FilePlace;
}
