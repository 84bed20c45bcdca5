import { z } from 'zod';
import { webAddress } from './web-address.ts';

/** What an explanation rests on. */
export const termSourceSchema = z.strictObject({
  title: z.string(),
  issuer: z.string(),
  /** Document number; absent when it was not verified. */
  number: z.string().optional(),
  date: z.string().optional(),
  article: z.string().optional(),
  url: webAddress.optional(),
});

export type TermSource = z.infer<typeof termSourceSchema>;

/** Frontmatter of `glossary/<id>.mdx`; the body is the explanation. */
export const termSchema = z.strictObject({
  term: z.string(),
  /** Other names; those that stand in a text are forms of the term there. */
  aliases: z.array(z.string()).default([]),
  /** What people call it; for search only: unlike aliases these never mark words of a text. */
  colloquial: z.array(z.string()).default([]),
  sources: z.array(termSourceSchema).default([]),
  /** Ids of the documents, and kinds of documents, whose words it marks; all where neither is given. */
  documents: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  /** Names of related terms. */
  related: z.array(z.string()).default([]),
  /** A benefit or a service: there must be a place to ask (`glossary/services.yaml`). */
  benefit: z.boolean().default(false),
  /** The month up to which the editors looked for sources and progress: 2026-11. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'asOf 写到月：2026-11')
    .optional(),
  /** verified: sources were seen; partly: see `notVerified`; unverified: the editors' summary only. */
  confidence: z.enum(['verified', 'partly', 'unverified']),
  /** What could not be verified (未核). */
  notVerified: z.string().optional(),
  /** How the rule changed over time. */
  history: z.string().optional(),
  /** What has happened since the document was published. */
  progress: z.string().optional(),
});

/** A glossary entry. */
export interface Term extends Omit<z.infer<typeof termSchema>, 'related'> {
  /** Its file name, and its address under /glossary/. */
  id: string;
  /** The explanation as plain paragraphs, for search, the margin and exports. */
  explanation: string[];
  /** Ids of related terms. */
  related: string[];
}

/** A place where a term stands. */
export interface Mention {
  term: string;
  /** Id of the clause; null in a commentary. */
  clause: string | null;
  /** Id of the commentary; null in a clause. */
  commentary: string | null;
  /** Sentence id, the clause's own id for its heading, or the block of the commentary. */
  anchor: string;
  /** Code points in the text of the clause, or of the commentary's block. */
  start: number;
  end: number;
  /** Found by one of its forms, or by an editor's quotation. */
  by: 'form' | 'quotation';
  /** The first mention in its clause or block is the one marked in the text. */
  first: boolean;
}

/** Whether an entry may mark words of a document by its names; a quotation of the editors always does. */
export function appliesTo(
  { documents, kinds }: Pick<Term, 'documents' | 'kinds'>,
  document: { id: string; kind: string },
): boolean {
  const limited = documents.length + kinds.length > 0;
  return !limited || documents.includes(document.id) || kinds.includes(document.kind);
}
