import { z } from 'zod';

/** Frontmatter of `commentary/<id>.mdx`: a piece by others about the document. */
export const commentarySchema = z.strictObject({
  title: z.string(),
  subtitle: z.string().optional(),
  kind: z.enum(['explainer', 'summary', 'commentary']),
  /** Short name in lists: 新华社解读. */
  shortTitle: z.string(),
  authors: z.array(z.string()).default([]),
  agency: z.string(),
  /** As far as it is known: 2025-06-09, or a sentence that says what is not known. */
  date: z.string(),
  /** Where the edition saw it printed. */
  printedIn: z.array(z.string()).min(1),
  /** Anchors of headings: id → the heading's words. Other blocks are numbered p1, p2 … */
  anchors: z.record(z.string(), z.string()).default({}),
});

/** A heading or paragraph of a commentary. */
export interface CommentaryBlock {
  id: string;
  kind: 'heading' | 'paragraph';
  depth: number;
  text: string;
  /** Id of the last anchored heading above it, when there is one. */
  under: string | null;
}

export interface Commentary extends z.infer<typeof commentarySchema> {
  id: string;
  blocks: CommentaryBlock[];
}
