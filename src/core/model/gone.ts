/** A document that was published and is no longer a folder: renamed, or withdrawn. */
export interface GoneDocument {
  /** The name of its folder when it was published. */
  id: string;
  /** The document that stands for it now; null when none does. */
  target: string | null;
  /** Why, in a sentence for the reader. */
  note: string;
  /** Its pages, as addresses under its folder; the empty one is its first. */
  pages: string[];
}
