/** One corpus of several documents, so that what is pasted is judged against all of them at once. */
import type { Corpus, CorpusPassage } from './model.ts';

/** What a quotation is compared with: one document. */
export interface ComparedDocument {
  id: string;
  /** The one that stands between 《》. */
  title: string;
  corpus: Corpus;
}

const APART = '/';

/**
 * The passages of all, each with its document before its id (`law/c3`) and the document's title before
 * its label; of a single document as they are.
 */
export function corpusOfSeveral(documents: readonly ComparedDocument[]): Corpus {
  const [only] = documents;
  if (only && documents.length === 1) return only.corpus;
  return {
    passages: documents.flatMap(({ id, title, corpus }) =>
      corpus.passages.map(
        (passage): CorpusPassage => ({
          ...passage,
          id: `${id}${APART}${passage.id}`,
          label: `《${title}》${passage.label}`,
        }),
      ),
    ),
  };
}

/** The document of a passage and the passage's id within it. */
export function documentOf(
  passage: string,
  documents: readonly ComparedDocument[],
): { document: string; passage: string } {
  const [only] = documents;
  if (only && documents.length === 1) return { document: only.id, passage };
  const at = passage.indexOf(APART);
  return { document: passage.slice(0, at), passage: passage.slice(at + 1) };
}

/** Whether a passage is a title or a date line, which name a text and are not its words. */
export function isNamePassage(passage: string): boolean {
  return /^(?!commentary\/)(?:[^/]+\/)?(?:title|dateline)$/.test(passage);
}

/** Whether a passage is a title. */
export function isTitlePassage(passage: string): boolean {
  return /^(?!commentary\/)(?:[^/]+\/)?title$/.test(passage);
}
